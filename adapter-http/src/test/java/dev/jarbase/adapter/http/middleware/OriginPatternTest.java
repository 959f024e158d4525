package dev.jarbase.adapter.http.middleware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginPatternTest {
    @ParameterizedTest
    @CsvSource({
        "https://a.com, https://a.com, true",
        "https://a.com, https://a.com.evil.org, false",
        "https://*.a.com, https://x.y.a.com, true",
        "https://*.a.com, https://a.com, false",
        "https://*.a.com, http://x.a.com, false",
        "https://a?.com, https://ab.com, true",
        "https://a.com, https://aXcom, false",
        "null, null, true",
        "https://*, null, false",
    })
    void matchesWholeOrigins(String pattern, String origin, boolean expected) {
        assertThat(new OriginPattern(pattern).matches(origin)).isEqualTo(expected);
    }

    @Test
    void matchesWhatTheSameRegularExpressionMatches() {
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            String pattern = "a://" + text(random, "ab*?");
            String origin = "a://" + text(random, "ab");
            String expression = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");

            assertThat(new OriginPattern(pattern).matches(origin))
                    .as("%s %s", pattern, origin)
                    .isEqualTo(origin.matches(expression));
        }
    }

    private static String text(Random random, String alphabet) {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
