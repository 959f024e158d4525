package dev.jarbase.adapter.regex;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.jarbase.domain.text.PatternEngine.InvalidPatternException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Re2PatternEngineTest {
    private final Re2PatternEngine engine = new Re2PatternEngine();

    @ParameterizedTest
    @CsvSource({
        "^[a-z0-9]+$, abc1, true",
        "^[a-z0-9]+$, abC1, false",
        "b, abc, true",
        "^b, abc, false",
        "^\\w+$, é, false",
        "^\\p{L}+$, é, true",
        "(?i)ABC, xabcx, true"
    })
    void findsPatternsAnywhere(String pattern, String text, boolean found) {
        assertThat(engine.find(pattern, text)).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[a", "a**", "(?=a)", "(a)\\1", "\\", "a{1001}"})
    void refusesWhatIsNotRe2(String pattern) {
        assertThatThrownBy(() -> engine.check(pattern)).isInstanceOf(InvalidPatternException.class);
    }

    @Test
    void hostilePatternsAndTextsTakeLinearTime() {
        assertTimeoutPreemptively(ofSeconds(5), () -> {
            assertThat(engine.find("^(a+)+$", "a".repeat(20_000) + "!")).isFalse();
            assertThat(engine.find("^(a|aa)+$", "a".repeat(20_000) + "!")).isFalse();
        });
    }

    @Test
    void deepNestingIsRefusedInsteadOfOverflowingTheStack() {
        String pattern = "(".repeat(100_000) + "a" + ")".repeat(100_000);

        assertThatThrownBy(() -> engine.check(pattern)).isInstanceOf(InvalidPatternException.class);
    }

    @Test
    void morePatternsThanAreRememberedStillWork() {
        for (int i = 0; i < 2_000; i++) {
            String text = "x" + i;
            assertThatCode(() -> assertThat(engine.find("^" + text + "$", text)).isTrue())
                    .doesNotThrowAnyException();
        }
    }
}
