package dev.jarbase.adapter.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attack kind 17: long and unusual passwords. */
class BcryptPasswordHasherTest {
    private static final int COST = 4;

    private final BcryptPasswordHasher hasher = new BcryptPasswordHasher();

    @Test
    void hashIsOfThePeersFormAndMatchesItsPasswordOnly() {
        String hash = hasher.hash("1234567890", COST);

        assertThat(hash).hasSize(60).startsWith("$2a$04$");
        assertThat(hasher.matches("1234567890", hash)).isTrue();
        assertThat(hasher.matches("123456789", hash)).isFalse();
        assertThat(hasher.matches("", hash)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1234567890, $2b$04$abcdefghijklmnopqrstuuD7OGC204oFYFM9hVAltAsetjjkv0hby",
        "päss, $2b$04$abcdefghijklmnopqrstuuF7KK/SfP9IRGj0pPJMr8GdtCS8xpmpC",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,"
                + " $2y$04$abcdefghijklmnopqrstuuBzzIgyKkz7xMWYSzkIjUSnxEQFQ0WNe"
    })
    void hashesOfOtherProgramsMatch(String password, String hash) {
        assertThat(hasher.matches(password, hash)).isTrue();
    }

    @Test
    void longestPasswordIsHashedInFull() {
        String password = "é".repeat(36);
        String hash = hasher.hash(password, COST);

        assertThat(hasher.matches(password, hash)).isTrue();
        assertThat(hasher.matches("é".repeat(35) + "e", hash)).isFalse();
    }

    @Test
    void longerPasswordIsRefusedInsteadOfCut() {
        assertThatThrownBy(() -> hasher.hash("é".repeat(36) + "x", COST)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textAfterNulCounts() {
        String hash = hasher.hash("a\0b", COST);

        assertThat(hasher.matches("a\0b", hash)).isTrue();
        assertThat(hasher.matches("a\0c", hash)).isFalse();
        assertThat(hasher.matches("a", hash)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "$2a$",
                "$2a$04$short",
                "$1$04$abcdefghijklmnopqrstuuD7OGC204oFYFM9hVAltAsetjjkv0hby",
                "$2a$99$abcdefghijklmnopqrstuuD7OGC204oFYFM9hVAltAsetjjkv0hby",
                "é"
            })
    void malformedHashMatchesNothing(String hash) {
        assertThat(hasher.matches("1234567890", hash)).isFalse();
    }

    @Test
    void manyCallersAreServedAFewAtATime() throws InterruptedException {
        String hash = hasher.hash("x", COST);
        AtomicInteger matches = new AtomicInteger();
        Thread[] callers = new Thread[50];
        for (int i = 0; i < callers.length; i++) {
            callers[i] = Thread.ofVirtual().start(() -> {
                if (hasher.matches("x", hash)) {
                    matches.incrementAndGet();
                }
            });
        }
        for (Thread caller : callers) {
            caller.join();
        }

        assertThat(matches).hasValue(callers.length);
    }
}
