package dev.jarbase.adapter.http.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of JSON and forms, well-formed and not (attack kinds 24 and 25). */
class BodyReaderTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private static JsonValue.Obj read(String contentType, String query, byte[] body) throws IOException {
        return BodyReader.read(new BodyReader.Source(
                        "POST",
                        contentType,
                        body.length,
                        QueryParameters.parse(query),
                        new ByteArrayInputStream(body),
                        new Uploads(new UploadMemory(8 << 20))))
                .members();
    }

    private static JsonValue.Obj read(String contentType, String query, String body) throws IOException {
        return read(contentType, query, body.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonValue.Obj json(String body) throws IOException {
        return read("application/json", "", body);
    }

    @Test
    void noBodyIsAnEmptyObjectWhateverItsType() throws IOException {
        assertThat(read("application/json", "", "").members()).isEmpty();
        assertThat(read("", "", "").members()).isEmpty();
        assertThat(read("image/png", "", "").members()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1} trailing | {\"a\":1}",
                "{\"a\":1,\"a\":2} | {\"a\":2}",
                "null | {}",
                "{\"a\":\"\\u0000\\ud800\"} | {\"a\":\"\\u0000\\ufffd\"}",
                "{\"__proto__\":{\"x\":1}} | {\"__proto__\":{\"x\":1}}"
            })
    void readsTheFirstJsonObject(String body, String members) throws IOException {
        assertThat(json(body)).isEqualTo(JsonReader.parse(members));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "1",
                "\"a\"",
                "true",
                "{",
                "{\"a\"}",
                "{\"a\":1e999}",
                "   ",
                "\ufeff{}",
                "{'a':1}",
                "{\"a\":\"\n\"}"
            })
    void refusesWhatIsNotAJsonObject(String body) {
        assertThatExceptionOfType(MalformedBodyException.class).isThrownBy(() -> json(body));
    }

    @Test
    void refusesDeepNestingWithoutRunningOutOfStack() {
        assertThatExceptionOfType(MalformedBodyException.class).isThrownBy(() -> json("{\"a\":".repeat(200_000)));
        assertThatExceptionOfType(MalformedBodyException.class).isThrownBy(() -> json("[".repeat(200_000)));
    }

    @Test
    void replacesInvalidUtf8() throws IOException {
        byte[] body = {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, '"', '}'};

        assertThat(read("application/json", "", body)).isEqualTo(JsonReader.parse("{\"a\":\"\ufffd\"}"));
    }

    @Test
    void refusesOtherTypes() {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> read("text/plain", "", "x"))
                .withMessage("Unsupported Content-Type.");
        assertThatExceptionOfType(MalformedBodyException.class).isThrownBy(() -> read("text/xml", "", "<a/>"));
    }

    @Test
    void infersTheValuesOfFormsAndAddsTheQuery() throws IOException {
        JsonValue.Obj members = read(
                FORM,
                "q=1&t=4",
                "t=true&n=-1.5&z=01&e=1e3&x=&m=a&m=2&b=false&d=.5&big=123456789012345678901&@jsonPayload={\"n\":[]}");

        assertThat(members)
                .isEqualTo(JsonReader.parse("{\"t\":[true,4],\"n\":[],\"z\":\"01\",\"e\":\"1e3\",\"x\":\"\","
                        + "\"m\":[\"a\",2],\"b\":false,\"d\":\".5\",\"big\":\"123456789012345678901\",\"q\":1}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%zz", "@jsonPayload=[]", "@jsonPayload={", "@jsonPayload={} x", "a;b"})
    void refusesMalformedForms(String body) {
        assertThatExceptionOfType(MalformedBodyException.class).isThrownBy(() -> read(FORM, "", body));
    }

    @Test
    void refusesFormsBeyondTheLimit() {
        assertThatExceptionOfType(MalformedBodyException.class)
                .isThrownBy(() -> read(FORM, "", "a=" + "x".repeat(10 << 20)));
    }

    @Test
    void growsOnlyWithWhatComes() throws IOException {
        byte[] body = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        var source = new BodyReader.Source(
                "POST",
                "application/json",
                1L << 40,
                QueryParameters.NONE,
                new ByteArrayInputStream(body),
                new Uploads(new UploadMemory(8 << 20)));

        assertThat(BodyReader.read(source).members()).isEqualTo(JsonReader.parse("{\"a\":1}"));
    }
}
