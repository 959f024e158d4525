package dev.jarbase.adapter.sqlite.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StoredValuesTest {
    @TempDir
    private Path directory;

    @AutoClose
    private PostsFixture posts;

    @BeforeEach
    void open() {
        posts = new PostsFixture(directory);
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(
                        "title", new FieldValue.Text("Zoë \uD83D\uDE00 'quoted'"), "text:Zoë \uD83D\uDE00 'quoted'"),
                Arguments.of("title", new FieldValue.Text("x".repeat(100_000)), "text:" + "x".repeat(100_000)),
                Arguments.of("size", new FieldValue.Num(42), "integer:42"),
                Arguments.of("size", new FieldValue.Num(-0.25), "real:-0.25"),
                Arguments.of("size", new FieldValue.Num(9_007_199_254_740_992.0), "integer:9007199254740992"),
                Arguments.of("active", FieldValue.Bool.TRUE, "integer:1"),
                Arguments.of("born", new FieldValue.Text("2024-05-06 07:08:09.123Z"), "text:2024-05-06 07:08:09.123Z"),
                Arguments.of("tags", new FieldValue.Texts(List.of("a", "b")), "text:[\"a\",\"b\"]"),
                Arguments.of("tags", FieldValue.Texts.EMPTY, "text:[]"),
                Arguments.of(
                        "friends",
                        new FieldValue.Texts(List.of("x\"y", "<z>")),
                        "text:[\"x\\\"y\",\"\\u003cz\\u003e\"]"),
                Arguments.of("owner", new FieldValue.Text("someone"), "text:someone"),
                Arguments.of("meta", new FieldValue.Json("{\"a\":[1,null]}"), "text:{\"a\":[1,null]}"),
                Arguments.of("meta", new FieldValue.Json("null"), "text:null"),
                Arguments.of("meta", new FieldValue.Json("12"), "integer:12"),
                Arguments.of("meta", FieldValue.Json.NULL, "null:"),
                Arguments.of("place", new FieldValue.Geo(23.5, -42), "text:{\"lon\":23.5,\"lat\":-42}"),
                Arguments.of("secret", FieldValue.Password.hashed("$2a$10$hash"), "text:$2a$10$hash"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyValueIsStoredAsThePeerDoesAndReadBack(String field, FieldValue value, String stored) {
        posts.store().insert(posts.post("p").set(field, value));

        assertThat(posts.raw(field, "p")).isEqualTo(stored);
        assertThat(posts.read("p").get(field)).isEqualTo(value);
    }

    static Stream<Arguments> oddValues() {
        return Stream.of(
                Arguments.of("size", "'12abc'", new FieldValue.Num(0)),
                Arguments.of("size", "'1e400x'", new FieldValue.Num(0)),
                Arguments.of("active", "'true'", FieldValue.Bool.TRUE),
                Arguments.of("active", "'no'", FieldValue.Bool.FALSE),
                Arguments.of("born", "'2024-01-02'", new FieldValue.Text("2024-01-02 00:00:00.000Z")),
                Arguments.of(
                        "born", "'2024-01-02T03:04:05.678912+02:00'", new FieldValue.Text("2024-01-02 01:04:05.678Z")),
                Arguments.of("born", "'garbage'", FieldValue.Text.EMPTY),
                Arguments.of("tags", "'[\"a\",\"a\",\"\",\"c\"]'", new FieldValue.Texts(List.of("a", "c"))),
                Arguments.of("tags", "'[ \"a\" , \"b\" ]'", new FieldValue.Texts(List.of("a", "b"))),
                Arguments.of("tags", "'b'", new FieldValue.Texts(List.of("b"))),
                Arguments.of("tags", "''", FieldValue.Texts.EMPTY),
                Arguments.of("tags", "'{}'", new FieldValue.Texts(List.of("{}"))),
                Arguments.of("tags", "'[1,2]'", new FieldValue.Texts(List.of("[1,2]"))),
                Arguments.of("owner", "'[\"u\",\"v\"]'", new FieldValue.Text("v")),
                Arguments.of("meta", "'abc'", new FieldValue.Json("\"abc\"")),
                Arguments.of("meta", "''", new FieldValue.Json("\"\"")),
                Arguments.of("meta", "1234567.5", new FieldValue.Json("1.2345675e+06")),
                Arguments.of("place", "'{\"lat\":1,\"lon\":2}'", new FieldValue.Geo(2, 1)),
                Arguments.of("place", "'{\"lon\":1.5}'", new FieldValue.Geo(1.5, 0)));
    }

    @ParameterizedTest
    @MethodSource("oddValues")
    void valuesThatOthersStoredAreReadAsThePeerDoes(String field, String literal, FieldValue expected) {
        posts.file().update("posts", "INSERT INTO posts (id, " + field + ") VALUES ('p', " + literal + ")");

        assertThat(posts.read("p").get(field)).isEqualTo(expected);
    }

    @Test
    void viewsAreReadByTheirColumns() {
        posts.store()
                .insert(posts.post("p").set("title", new FieldValue.Text("T")).set("size", new FieldValue.Num(2.5)));
        posts.store().insert(posts.post("q"));

        List<Record> titles = posts.store().byIds(posts.titles(), List.of("p", "q"));

        assertThat(titles).extracting(title -> title.text("title")).containsExactly("T", "");
        assertThat(titles).extracting(title -> title.text("amount")).containsExactly("2.5", "0");
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-1.5,-1.5",
        "123456.5,123456.5",
        "1234567.5,1.2345675e+06",
        "1e21,1e+21",
        "0.0001,0.0001",
        "0.00001,1e-05",
        "-2.5e-7,-2.5e-07",
        "1.5e300,1.5e+300"
    })
    void realNumbersInJsonColumnsHaveThePeersDigits(double value, String digits) {
        assertThat(StoredNumbers.text(value)).isEqualTo(digits);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{}~true",
                "[]~true",
                "[[],{}]~true",
                "{\"a\":{\"b\":[1,2.5e-3,\"x\\u00e9\\n\"]},\"c\":null}~true",
                "12~true",
                "-0.5E+2~true",
                "true~true",
                "\"\"~true",
                "[1,2~false",
                "[1,]~false",
                "{\"a\"}~false",
                "{\"a\":1,}~false",
                "{a:1}~false",
                "01~false",
                "1.~false",
                "-~false",
                "tru~false",
                "\"\\x\"~false",
                "\"\\u12\"~false",
                "[}~false",
                "1 2~false",
                "]~false",
                "[1 2]~false"
            })
    void onlyJsonCountsAsStoredJson(String text, boolean isJson) {
        assertThat(JsonScan.isStoredJson(text)).isEqualTo(isJson);
    }

    @Test
    void deepNestingIsNoTrouble() {
        assertThat(JsonScan.isStoredJson("[".repeat(900) + "]".repeat(900))).isTrue();
        assertThat(JsonScan.isStoredJson("[".repeat(1_000_000))).isFalse();
    }
}
