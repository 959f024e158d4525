package dev.jarbase.adapter.http.middleware;

import dev.jarbase.domain.settings.Settings.RateLimitRule;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counters that start again when their window is over. Thread-safe; forgets those that have not been used for long. */
final class FixedWindows {
    private static final long SWEEP_SECONDS = 600;

    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final AtomicLong nextSweep = new AtomicLong();

    private record Window(long end, long left) {}

    /** Takes one of the requests that a rule allows; false if none is left in the present window. */
    boolean take(String key, RateLimitRule rule, long second) {
        sweep(second);
        Window[] before = new Window[1];
        windows.compute(key, (same, present) -> {
            Window open = present == null || second >= present.end()
                    ? new Window(second + rule.duration(), rule.maxRequests())
                    : present;
            before[0] = open;
            return open.left() > 0 ? new Window(open.end(), open.left() - 1) : open;
        });
        return before[0].left() > 0;
    }

    private void sweep(long second) {
        long due = nextSweep.get();
        if (second >= due && nextSweep.compareAndSet(due, second + SWEEP_SECONDS)) {
            removeOld(second);
        }
    }

    /** Forgets the windows that are over. */
    void removeOld(long second) {
        windows.values().removeIf(window -> second >= window.end());
    }

    int size() {
        return windows.size();
    }
}
