package dev.jarbase.domain.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class FieldCastsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ' a '               | ' a '
        1                   | 1
        1.50                | 1.5
        1e21                | 1000000000000000000000
        0.0000001           | 0.0000001
        -0.0                | -0
        9007199254740993    | 9007199254740992
        true                | true
        null                | ''
        []                  | ''
        {}                  | ''
        """)
    void makesTextsOfScalars(String json, String text) {
        String submitted = json.equals(" a ") ? "' a '" : json;

        assertThat(cast("'type':'text'", submitted)).isEqualTo(FieldValue.Text.of(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        1.5     | 1.5
        '1e3'   | 1000
        ' 5'    | 0
        'abc'   | 0
        ''      | 0
        true    | 1
        false   | 0
        null    | 0
        [1]     | 0
        {}      | 0
        """)
    void makesNumbersOfScalars(String json, double number) {
        assertThat(cast("'type':'number'", json)).isEqualTo(new FieldValue.Num(number));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        true    | true
        1       | true
        -0.5    | true
        't'     | true
        'True'  | true
        'tRUE'  | false
        'yes'   | false
        0       | false
        null    | false
        [true]  | false
        """)
    void makesBoolsOfScalars(String json, boolean bool) {
        assertThat(cast("'type':'bool'", json)).isEqualTo(FieldValue.Bool.of(bool));
    }

    @Test
    void bringsDatesIntoTheStoredForm() {
        assertThat(cast("'type':'date'", "'2024-01-02T03:04:05+01:00'"))
                .isEqualTo(FieldValue.Text.of("2024-01-02 02:04:05.000Z"));
        assertThat(cast("'type':'date'", "1704067200")).isEqualTo(FieldValue.Text.EMPTY);
        assertThat(cast("'type':'date'", "['2024-01-02']")).isEqualTo(FieldValue.Text.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        ["a","b","a",""]        | a b
        "a"                     | a
        ""                      |
        null                    |
        5                       | 5
        true                    | true
        [1,null,false]          | 1 false
        ["a",{}]                |
        ["a",["b"]]             |
        {"a":1}                 |
        "[\\"a\\",\\"b\\",null]" | a b
        "[\\"a\\""              | ["a"
        "[\\"a\\",1]"           | a ["a",1]
        "x[0]"                  | x[0]
        """)
    void makesListsOfDistinctItems(String json, String items) {
        List<String> expected = items == null ? List.of() : List.of(items.split(" "));

        assertThat(castRaw("'type':'select','maxSelect':9", json)).isEqualTo(new FieldValue.Texts(expected));
    }

    @Test
    void takesTheLastItemWhereOneIsAllowed() {
        assertThat(cast("'type':'relation','maxSelect':1", "['a','b']")).isEqualTo(FieldValue.Text.of("b"));
        assertThat(cast("'type':'file'", "[]")).isEqualTo(FieldValue.Text.EMPTY);
    }

    @Test
    void takesFileNamesFromNestedListsOfOne() {
        assertThat(cast("'type':'file','maxSelect':9", "['a',['b'],['c','d'],{},7]"))
                .isEqualTo(new FieldValue.Texts(List.of("a", "b", "7")));
        assertThat(castRaw("'type':'file','maxSelect':9", "\"[\\\"a\\\",1]\""))
                .isEqualTo(new FieldValue.Texts(List.of("a")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        {"b":1.0,"a":{"d":[],"c":"<"}} | {"a":{"c":"\\u003c","d":[]},"b":1}
        [1e21,0.5,null]                | [1e+21,0.5,null]
        true                           | true
        null                           |
        ""                             | ""
        "null"                         | null
        "12"                           | 12
        "-x"                           | "-x"
        "{\\"b\\": 1, \\"a\\": 2}"     | {"b": 1, "a": 2}
        "[1"                           | "[1"
        " 1"                           | " 1"
        "\\"x\\""                      | "x"
        "nulls"                        | "nulls"
        """)
    void storesAnyJson(String json, String stored) {
        assertThat(castRaw("'type':'json'", json)).isEqualTo(new FieldValue.Json(stored == null ? "" : stored));
    }

    @Test
    void sortsMembersByCodePoint() {
        assertThat(cast("'type':'json'", "{'\uffff':1,'\ud83d\ude00':2,'a':3,'':4}"))
                .isEqualTo(new FieldValue.Json("{\"\":4,\"a\":3,\"\uffff\":1,\"\ud83d\ude00\":2}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        {"lon":1.5,"lat":-2}         | 1.5 | -2
        {"LON":1,"Lat":2,"x":3}      | 1   | 2
        {"lon":"1","lat":2}          | 0   | 2
        "{\\"lon\\":1,\\"lat\\":2}"  | 1   | 2
        [1,2]                        | 0   | 0
        "x"                          | 0   | 0
        null                         | 0   | 0
        """)
    void readsPoints(String json, double lon, double lat) {
        assertThat(castRaw("'type':'geoPoint'", json)).isEqualTo(new FieldValue.Geo(lon, lat));
    }

    @Test
    void takesPasswordsInClear() {
        assertThat(cast("'type':'password'", "12345678")).isEqualTo(FieldValue.Password.plain("12345678"));
        assertThat(cast("'type':'password'", "''")).isEqualTo(FieldValue.Password.NONE);
    }

    @ParameterizedTest
    @EnumSource(FieldType.class)
    void takesNullAsTheZeroValueOfEveryType(FieldType type) {
        Field field = Fixtures.field("'type':'" + type.word() + "'");

        assertThat(FieldCasts.fromJson(field, JsonValue.NULL)).isEqualTo(ZeroValues.of(field));
    }

    @Test
    void givesValuesBackAsJson() {
        assertThat(JsonWriter.write(FieldCasts.toJson(new FieldValue.Json("{\"a\": 1}"))))
                .isEqualTo("{\"a\":1}");
        assertThat(JsonWriter.write(FieldCasts.toJson(new FieldValue.Geo(1, 2))))
                .isEqualTo("{\"lon\":1,\"lat\":2}");
        assertThat(JsonWriter.write(FieldCasts.toJson(new FieldValue.Num(Double.NaN))))
                .isEqualTo("null");
        assertThat(JsonWriter.write(FieldCasts.toJson(new FieldValue.Texts(List.of("a")))))
                .isEqualTo("[\"a\"]");
    }

    private static FieldValue castRaw(String properties, String json) {
        return FieldCasts.fromJson(Fixtures.field(properties), JsonReader.parse(json));
    }

    private static FieldValue cast(String properties, String json) {
        return FieldCasts.fromJson(Fixtures.field(properties), Fixtures.json(json));
    }
}
