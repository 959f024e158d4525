package dev.jarbase.adapter.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.auth.Entropy;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecureEntropyTest {
    private final SecureEntropy entropy = new SecureEntropy();

    @Test
    void everyNumberBelowTheBoundComesAboutEquallyOften() {
        int[] counts = new int[10];
        for (int i = 0; i < 20_000; i++) {
            counts[entropy.below(10)]++;
        }

        assertThat(IntStream.of(counts)).allMatch(count -> count > 1_700 && count < 2_300);
    }

    @Test
    void largeBoundsAreReached() {
        int highest = 0;
        for (int i = 0; i < 1_000; i++) {
            highest = Math.max(highest, entropy.below(Integer.MAX_VALUE));
        }

        assertThat(highest).isGreaterThan(Integer.MAX_VALUE / 2);
    }

    @Test
    void textsAreOfTheAlphabetAndDiffer() {
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            texts.add(entropy.text(15, Entropy.LOWER_ALPHANUMERIC));
        }

        assertThat(texts).hasSize(1_000).allMatch(text -> text.matches("[a-z0-9]{15}"));
    }

    @Test
    void boundMustBePositive() {
        assertThatThrownBy(() -> entropy.below(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
