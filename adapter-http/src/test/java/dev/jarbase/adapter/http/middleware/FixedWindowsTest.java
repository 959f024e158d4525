package dev.jarbase.adapter.http.middleware;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.settings.Settings.RateLimitRule;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FixedWindowsTest {
    private static final RateLimitRule TWO_IN_TEN = new RateLimitRule("/a", "", 10, 2);

    private final FixedWindows windows = new FixedWindows();

    @Test
    void allowsAsManyAsTheRuleSaysUntilTheWindowIsOver() {
        assertThat(windows.take("k", TWO_IN_TEN, 100)).isTrue();
        assertThat(windows.take("k", TWO_IN_TEN, 105)).isTrue();
        assertThat(windows.take("k", TWO_IN_TEN, 109)).isFalse();
        assertThat(windows.take("k", TWO_IN_TEN, 110)).isTrue();
    }

    @Test
    void countsClientsApart() {
        windows.take("k", TWO_IN_TEN, 100);
        windows.take("k", TWO_IN_TEN, 100);

        assertThat(windows.take("l", TWO_IN_TEN, 100)).isTrue();
    }

    @Test
    void forgetsOnlyWindowsThatAreOver_28() {
        windows.take("old", TWO_IN_TEN, 100);
        windows.take("open", TWO_IN_TEN, 105);

        windows.removeOld(110);

        assertThat(windows.size()).isEqualTo(1);
        windows.take("open", TWO_IN_TEN, 111);
        assertThat(windows.take("open", TWO_IN_TEN, 112)).isFalse();
    }

    @Test
    void neverAllowsMoreWhenManyAskAtOnce() {
        RateLimitRule rule = new RateLimitRule("/a", "", 10, 100);
        AtomicInteger allowed = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 500; i++) {
                threads.execute(() -> {
                    if (windows.take("k", rule, 100)) {
                        allowed.incrementAndGet();
                    }
                });
            }
        }

        assertThat(allowed).hasValue(100);
    }
}
