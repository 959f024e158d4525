package dev.jarbase.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldCasts;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.field.Fixtures;
import dev.jarbase.domain.field.MemoryRecords;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldChecksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "number",
                "bool",
                "email",
                "url",
                "editor",
                "date",
                "select",
                "relation",
                "file",
                "json",
                "password",
                "geoPoint"
            })
    void requiredRefusesTheZeroValueOfEveryType(String type) {
        Field required = Fixtures.field("'required':true,'type':'" + type + "'");
        Field optional = Fixtures.field("'type':'" + type + "'");

        assertThat(shown(required, "null")).isEqualTo("validation_required: cannot be blank");
        assertThat(shown(optional, "null")).isEqualTo("ok");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        'min':3          | 'ab'   | validation_min_text_constraint: Must be at least 3 character(s).
        'min':3          | '日本語'  | ok
        'max':2          | '😀😀😀' | validation_max_text_constraint: Must be no more than 2 character(s).
        'max':2          | '😀😀'  | ok
        'pattern':'b+'   | 'abc'  | ok
        'pattern':'^b+'  | 'abc'  | validation_invalid_format: Invalid value format.
        'pattern':'('    | 'abc'  | validation_invalid_format: Invalid value format.
        'min':3          | ''     | ok
        """)
    void checksTexts(String options, String json, String result) {
        assertThat(shown("'type':'text'," + options, json)).isEqualTo(result);
    }

    @Test
    void limitsTextsToFiveThousandCharactersByDefault() {
        assertThat(shown("'type':'text'", "'" + "x".repeat(5_000) + "'")).isEqualTo("ok");
        assertThat(shown("'type':'text'", "'" + "x".repeat(5_001) + "'"))
                .isEqualTo("validation_max_text_constraint: Must be no more than 5000 character(s).");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        'min':5                 | 0                   | ok
        'min':5                 | 4.9                 | validation_min_number_constraint: Must be greater or equal than 5
        'max':1000000           | 1000000.5           | validation_max_number_constraint: Must be less or equal than 1e+06
        'onlyInt':true          | 1.5                 | validation_only_int_constraint: Decimal numbers are not allowed
        'onlyInt':true          | 9007199254740993    | ok
        'onlyInt':true          | 9223372036854775808 | validation_only_int_constraint: Decimal numbers are not allowed
        'onlyInt':true          | 1e300               | validation_only_int_constraint: Decimal numbers are not allowed
        'onlyInt':false         | 'NaN'               | validation_not_a_number: The submitted number is not properly formatted
        'onlyInt':false         | '-inf'              | validation_not_a_number: The submitted number is not properly formatted
        'onlyInt':false         | '1e999'             | ok
        """)
    void checksNumbers(String options, String json, String result) {
        assertThat(shown("'type':'number'," + options, json)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        email | 'onlyDomains':['a.co']   | 'x@a.co'        | ok
        email | 'onlyDomains':['a.co']   | 'x@A.co'        | validation_email_domain_not_allowed: Email domain is not allowed
        email | 'exceptDomains':['a.co'] | 'x@a.co'        | validation_email_domain_not_allowed: Email domain is not allowed
        email | 'exceptDomains':[]       | 'x'             | validation_is_email: must be a valid email address
        url   | 'onlyDomains':['a.co']   | 'http://a.co/x' | ok
        url   | 'onlyDomains':['a.co']   | 'http://a.co:1' | validation_url_domain_not_allowed: Url domain is not allowed
        url   | 'exceptDomains':['a.co'] | 'http://a.co'   | validation_url_domain_not_allowed: Url domain is not allowed
        url   | 'onlyDomains':null       | '/x'            | validation_invalid_url: Must be a valid url
        """)
    void checksAddressesAndTheirDomains(String type, String options, String json, String result) {
        assertThat(shown("'type':'" + type + "'," + options, json)).isEqualTo(result);
    }

    @Test
    void limitsEditorsByBytes() {
        assertThat(shown("'type':'editor','maxSize':4", "'éé'")).isEqualTo("ok");
        assertThat(shown("'type':'editor','maxSize':4", "'ééx'"))
                .isEqualTo("validation_content_size_limit: The maximum allowed content size is 4 bytes");
    }

    @Test
    void comparesDatesWithTheirLimits() {
        String options = "'type':'date','min':'2020-01-01 00:00:00.000Z','max':'2020-01-31 00:00:00.120Z'";
        Field field = Fixtures.field(options);

        assertThat(shown(field, "'2020-01-01'")).isEqualTo("ok");
        assertThat(shown(field, "'2019-12-31 23:59:59.999Z'"))
                .isEqualTo("validation_min_greater_equal_than_required: "
                        + "must be no less than 2020-01-01 00:00:00 +0000 UTC");
        assertThat(Fixtures.check(field, "'2020-02-01'"))
                .contains(FieldErrors.of(
                        "validation_max_less_equal_than_required",
                        "must be no greater than 2020-01-31 00:00:00.12 +0000 UTC",
                        Map.of("threshold", JsonValue.of("2020-01-31T00:00:00.12Z"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        'maxSelect':2 | ['a','b']     | ok
        'maxSelect':2 | ['a','b','x'] | validation_too_many_values: Select no more than 2
        'maxSelect':2 | ['a','x']     | validation_invalid_value: Invalid value x
        'maxSelect':1 | ['x','a']     | ok
        'maxSelect':1 | '[\\u0022a\\u0022,1]' | validation_too_many_values: Select no more than 1
        """)
    void checksSelections(String options, String json, String result) {
        assertThat(shown("'type':'select','values':['a','b']," + options, json)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        'maxSize':4     | [1,2]  | validation_json_size_limit: The maximum allowed JSON size is 4 bytes
        'maxSize':4     | [12]   | ok
        'required':true | {}     | validation_required: cannot be blank
        'required':true | ''     | validation_required: cannot be blank
        'required':true | 'null' | validation_required: cannot be blank
        'required':true | 0      | ok
        'maxSize':0     | 'a\\u0000'  | validation_invalid_json: Must be a valid json value
        'maxSize':0     | '\\u007f'   | validation_invalid_json: Must be a valid json value
        'maxSize':0     | '\\n\\u0085' | ok
        'maxSize':5     | '<&>'    | ok
        """)
    void checksJson(String options, String json, String result) {
        assertThat(shown("'type':'json'," + options, json)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        {'lon':180,'lat':-90}   | ok
        {'lon':0,'lat':90.01}   | validation_invalid_latitude: Latitude must be between -90 and 90 degrees.
        {'lon':-180.1,'lat':91} | validation_invalid_latitude: Latitude must be between -90 and 90 degrees.
        {'lon':-180.1,'lat':0}  | validation_invalid_longitude: Longitude must be between -180 and 180 degrees.
        """)
    void checksPoints(String json, String result) {
        assertThat(shown("'type':'geoPoint'", json)).isEqualTo(result);
    }

    @Test
    void checksPasswordsOnlyWhenTheyAreNew() {
        Field field = Fixtures.field("'type':'password','required':true,'min':3,'pattern':'[0-9]'");
        String tooLong = "1".repeat(72);

        assertThat(shown(field, "'12'")).isEqualTo("validation_min_text_constraint: Must be at least 3 character(s)");
        assertThat(shown(field, "'" + tooLong + "'"))
                .isEqualTo("validation_max_text_constraint: Must be less than 71 character(s)");
        assertThat(shown(field, "'" + tooLong + "1'")).isEqualTo("validation_invalid_value: Invalid value.");
        assertThat(shown(field, "'abc'")).isEqualTo("validation_invalid_format: Invalid value format");
        Record record = Record.fresh(Fixtures.collection(field)).set("f", FieldValue.Password.hashed("$2a$10$x"));
        assertThat(FieldChecks.check(record, field, Fixtures.context(new MemoryRecords())))
                .isEmpty();
    }

    @Test
    void asksTheStoreForRelatedRecords() {
        Collection target = Fixtures.collection();
        var field = (Field.RelationField)
                Fixtures.field("'type':'relation','collectionId':'" + target.id() + "','minSelect':2,'maxSelect':3");
        var store = new MemoryRecords();
        store.insert(Fixtures.stored(target, "a"));
        store.insert(Fixtures.stored(target, "b"));

        assertThat(relation(field, store, target, "a", "b")).isEqualTo("ok");
        assertThat(relation(field, store, target, "a", "x"))
                .isEqualTo("validation_missing_rel_records: Failed to find all relation records with the provided ids");
        assertThat(relation(field, store, target, "a")).isEqualTo("validation_not_enough_values: Select at least 2");
        assertThat(relation(field, store, target, "a", "b", "c", "d"))
                .isEqualTo("validation_too_many_values: Select no more than 3");
        assertThat(relation(
                        (Field.RelationField) Fixtures.field("'type':'relation','collectionId':'none'"),
                        store,
                        target,
                        "a"))
                .isEqualTo("validation_missing_rel_collection: Relation connection is missing or cannot be accessed");
    }

    @Test
    void keepsStoredFilesAndRefusesNewNames() {
        Field field = Fixtures.field("'type':'file','maxSelect':2");
        Collection collection = Fixtures.collection(field);
        Record stored = Fixtures.stored(collection, "a").set("f", new FieldValue.Texts(List.of("x", "y", "z")));
        stored.markStored();
        var store = new MemoryRecords();
        store.insert(stored);
        Record changed = stored.copy();

        assertThat(files(changed, field, store, "y")).isEqualTo("ok");
        assertThat(files(changed, field, store, "y", "new", "n2"))
                .isEqualTo("validation_invalid_file: Invalid new files: [new n2].");
        assertThat(files(changed, field, store, "x", "y", "z"))
                .isEqualTo("validation_too_many_files: The maximum allowed files is 2");
        assertThat(shown(field, "['x']")).isEqualTo("validation_invalid_file: Invalid new files: [x].");
    }

    private static String relation(Field.RelationField field, MemoryRecords store, Collection target, String... ids) {
        Record record = Record.fresh(Fixtures.collection(field)).set("f", FieldCasts.ofItems(field, List.of(ids)));
        return Fixtures.shown(FieldChecks.check(record, field, Fixtures.context(store, target)));
    }

    private static String files(Record record, Field field, MemoryRecords store, String... names) {
        record.set("f", new FieldValue.Texts(List.of(names)));
        return Fixtures.shown(FieldChecks.check(record, field, Fixtures.context(store)));
    }

    private static String shown(String properties, String json) {
        return shown(Fixtures.field(properties), json);
    }

    private static String shown(Field field, String json) {
        Optional<FieldErrors> error = Fixtures.check(field, json);
        return Fixtures.shown(error);
    }
}
