package dev.jarbase.domain.text;

import dev.jarbase.domain.auth.Entropy;
import java.util.Random;

/** The same numbers in every run. */
public final class SeededEntropy implements Entropy {
    private final Random random;

    public SeededEntropy(long seed) {
        random = new Random(seed);
    }

    @Override
    public int below(int bound) {
        return random.nextInt(bound);
    }
}
