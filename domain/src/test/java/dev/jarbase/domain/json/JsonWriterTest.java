package dev.jarbase.domain.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonWriterTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, -0",
        "3.0, 3",
        "-17, -17",
        "1.5, 1.5",
        "100000000000000000000, 100000000000000000000",
        "1e21, 1e+21",
        "-1.25e22, -1.25e+22",
        "0.000001, 0.000001",
        "0.0000001, 1e-7",
        "9007199254740993, 9007199254740992",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "4.9e-324, 5e-324",
        "123456.789, 123456.789",
    })
    void writesNumbersAsThePeer(double value, String expected) {
        assertThat(new JsonWriter().number(value)).hasToString(expected);
    }

    @Test
    void writesNumbersWithoutJsonFormAsNull() {
        assertThat(new JsonWriter().number(Double.NaN)).hasToString("null");
        assertThat(new JsonWriter().number(Double.POSITIVE_INFINITY)).hasToString("null");
    }

    @Test
    void escapesWhatCouldEndAScriptElement() {
        assertThat(JsonWriter.write(JsonValue.of("</script>&\u2028\u2029")))
                .isEqualTo("\"\\u003c/script\\u003e\\u0026\\u2028\\u2029\"");
    }

    @Test
    void escapesControlCharactersAndQuotes() {
        assertThat(JsonWriter.write(JsonValue.of("\"\\\n\r\t\b\f\u0000\u001f")))
                .isEqualTo("\"\\\"\\\\\\n\\r\\t\\b\\f\\u0000\\u001f\"");
    }

    @Test
    void writesUtf8OfEveryLength() {
        assertThat(JsonWriter.write(JsonValue.of("aé€👍\u007f"))).isEqualTo("\"aé€👍\u007f\"");
    }

    @Test
    void replacesLoneSurrogates() {
        assertThat(JsonWriter.write(JsonValue.of("x\ud83dy\udc4d"))).isEqualTo("\"x\uFFFDy\uFFFD\"");
    }
}
