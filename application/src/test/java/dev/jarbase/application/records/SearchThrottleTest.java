package dev.jarbase.application.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchThrottleTest {
    private Instant now = Instant.EPOCH;
    private final List<Duration> sleeps = new ArrayList<>();
    private final SearchThrottle throttle = new SearchThrottle(() -> now, bound -> bound - 1, sleeps::add);

    @Test
    void fourthFruitlessSearchWithinThreeSecondsWaits() {
        for (int i = 0; i < 4; i++) {
            throttle.foundNothing("posts@10.0.0.1");
        }

        assertThat(sleeps).containsExactly(Duration.ofMillis(499));
    }

    @Test
    void otherClientsAndLaterSearchesDoNotWait() {
        for (int i = 0; i < 3; i++) {
            throttle.foundNothing("posts@10.0.0.1");
            throttle.foundNothing("posts@10.0.0.2");
        }
        now = now.plusSeconds(3);
        throttle.foundNothing("posts@10.0.0.1");

        assertThat(sleeps).isEmpty();
    }
}
