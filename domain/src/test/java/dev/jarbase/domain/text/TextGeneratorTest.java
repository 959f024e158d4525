package dev.jarbase.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.auth.Entropy;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextGeneratorTest {
    private final Entropy entropy = new SeededEntropy(11);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a-z0-9]{15}",
                "abc",
                "a|bc|d",
                "(ab)+c*d?",
                "x{2}y{2,4}z{3,}",
                "[^a-z]{5}",
                "\\d\\w\\s\\D\\W\\S",
                "(?:a|(b[0-9]){2})-\\.\\x41\\x{1F600}",
                "[\\d_\\-\\]a-c]{9}",
                "\\p{Lu}\\p{L}[\\p{Nd}x]",
                "\\Qa.b*\\E!",
                "{x}",
                "[a-c-]{4}",
                "é日😀{2}"
            })
    void generatesWhatThePatternMatches(String pattern) {
        Pattern expected = Pattern.compile(pattern.replace("{x}", "\\{x\\}"), Pattern.UNICODE_CASE | Pattern.DOTALL);
        TextGenerator generator = TextGenerator.of(pattern);

        for (int i = 0; i < 300; i++) {
            assertThat(generator.generate(entropy)).matches(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"(?i)ab, AB", "(?i:a)b, Ab", "((?i)a)b, Ab", "(?i)a(?-i:b), Ab"})
    void generatesUpperCaseWhereCaseDoesNotMatter(String pattern, String text) {
        assertThat(TextGenerator.of(pattern).generate(entropy)).isEqualTo(text);
    }

    @Test
    void generatesWhatRandomPatternsMatch() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            String pattern = randomPattern(random, 4);

            assertThat(TextGenerator.of(pattern).generate(entropy)).matches(Pattern.compile(pattern, Pattern.DOTALL));
        }
    }

    @ParameterizedTest
    @CsvSource({"a?, 0, 0", "a*, 0, 5", "a+, 1, 5", "'a{2,5}', 2, 4", "'a{2,}', 2, 5", "'a{9,}', 9, 9", "'a{3}', 3, 3"})
    void repeatsAsOftenAsThePeer(String pattern, int least, int most) {
        TextGenerator generator = TextGenerator.of(pattern);

        for (int i = 0; i < 200; i++) {
            assertThat(generator.generate(entropy)).hasSizeBetween(least, most);
        }
    }

    @ParameterizedTest
    @CsvSource({"^a, 9", "a$, 10", "\\bA, 11", "a\\B, 12", "\\Aa, 9", "a\\z, 10", "(|a), 2"})
    void namesWhatMatchesWithoutConsuming(String pattern, int operator) {
        assertThatThrownBy(() -> TextGenerator.of(pattern))
                .isInstanceOf(UnsupportedPatternException.class)
                .hasMessage("unsupported pattern operator " + operator);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*a", "(a", "a)", "[a", "[z-a]", "\\", "\\q", "[[:nope:]]", "\\p{Nope}", "[^\\x{0}-\\x{10FFFF}]"
            })
    void refusesMalformedPatterns(String pattern) {
        assertThatThrownBy(() -> TextGenerator.of(pattern)).isInstanceOf(UnsupportedPatternException.class);
    }

    @Test
    void boundsTheLengthOfTextsAndTheDepthOfPatterns() {
        TextGenerator greedy = TextGenerator.of("((a{1000}){1000}){1000}");
        TextGenerator idle = TextGenerator.of("((((a{0}){1000}){1000}){1000}){1000}");

        assertThatThrownBy(() -> greedy.generate(entropy)).isInstanceOf(UnsupportedPatternException.class);
        assertThatThrownBy(() -> idle.generate(entropy)).isInstanceOf(UnsupportedPatternException.class);
        assertThatThrownBy(() -> TextGenerator.of("(".repeat(100_000)))
                .isInstanceOf(UnsupportedPatternException.class)
                .hasMessage("expression nests too deeply");
    }

    private static String randomPattern(Random random, int depth) {
        List<String> atoms = List.of("a", "[b-f]", "\\d", "\\.", "[^x]", "Z", "\\w", "[A-F]");
        if (depth == 0) {
            return atoms.get(random.nextInt(atoms.size()));
        }
        String inner = randomPattern(random, depth - 1);
        return switch (random.nextInt(6)) {
            case 0 ->
                "(" + inner + ")"
                        + List.of("*", "+", "?", "{2}", "{1,3}", "{2,}").get(random.nextInt(6));
            case 1 -> inner + randomPattern(random, depth - 1);
            case 2 -> "(?:" + inner + "|" + randomPattern(random, depth - 1) + ")";
            case 3 -> "(" + inner + ")";
            default -> inner;
        };
    }
}
