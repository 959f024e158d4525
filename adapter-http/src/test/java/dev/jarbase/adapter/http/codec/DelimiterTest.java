package dev.jarbase.adapter.http.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The search for what separates the parts of multipart bodies. */
class DelimiterTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void looksOnlyBetweenThePositions() {
        Delimiter delimiter = new Delimiter("\r\n", "B");
        byte[] text = bytes("ab\r\n--B--");

        assertThat(delimiter.find(text, 0, text.length)).isEqualTo(2);
        assertThat(delimiter.find(text, 2, 7)).isEqualTo(2);
        assertThat(delimiter.find(text, 2, 6)).isEqualTo(-1);
        assertThat(delimiter.find(text, 3, text.length)).isEqualTo(-1);
        assertThat(delimiter.find(text, 9, 9)).isEqualTo(-1);
    }

    @Test
    void knowsItsLineWithoutTheBreak() {
        Delimiter delimiter = new Delimiter("\r\n", "B\u00e9");
        byte[] text = bytes("x--B\u00e9");

        assertThat(delimiter.isLineAt(text, 1)).isTrue();
        assertThat(delimiter.isLineAt(text, 0)).isFalse();
        assertThat(delimiter.lineLength()).isEqualTo(5);
        assertThat(delimiter.length()).isEqualTo(7);
    }

    @Test
    void findsWhatAPlainSearchFinds() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            String boundary = letters(random, 1 + random.nextInt(4));
            String lineBreak = random.nextBoolean() ? "\n" : "\r\n";
            String text = letters(random, random.nextInt(40)) + lineBreak + "--" + letters(random, random.nextInt(9));
            int from = random.nextInt(text.length() + 1);

            int found = new Delimiter(lineBreak, boundary).find(bytes(text), from, text.length());

            assertThat(found).as("seed %d", seed).isEqualTo(text.indexOf(lineBreak + "--" + boundary, from));
        }
    }

    private static String letters(Random random, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("-ab".charAt(random.nextInt(3)));
        }
        return text.toString();
    }
}
