package dev.jarbase.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumberTextsTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "-1.5, -1.5",
        "+3, 3",
        ".5, 0.5",
        "1., 1",
        "1e3, 1000",
        "1_000, 1000",
        "0x1p-2, 0.25",
        "9007199254740993, 9007199254740992"
    })
    void readsNumbers(String text, double value) {
        assertThat(NumberTexts.parse(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", " 5", "5 ", "1_", "_1", "1__0", "0x10", "1e", ".", "1e999", "5f", "٣", "--1"})
    void takesAnythingElseAsZero(String text) {
        assertThat(NumberTexts.parse(text)).isZero();
    }

    @Test
    void readsWhatIsNoFiniteNumber() {
        assertThat(NumberTexts.parse("NaN")).isNaN();
        assertThat(NumberTexts.parse("-Infinity")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(NumberTexts.parse("inf")).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void readsBackEveryDouble() {
        Random random = new Random(3);
        for (int i = 0; i < 5_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            double expected = Double.isFinite(value) ? value : 1;

            assertThat(NumberTexts.parse(Double.toString(expected))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "10, 10",
        "2.5, 2.5",
        "-0.5, -0.5",
        "100000, 100000",
        "1000000, 1e+06",
        "1234567, 1.234567e+06",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "-1e100, -1e+100"
    })
    void showsNumbersInMessages(double value, String shown) {
        assertThat(NumberTexts.inMessage(value)).isEqualTo(shown);
    }
}
