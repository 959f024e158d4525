package dev.jarbase.application.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Counts what is tried under a key, in windows that begin with the first try (fixed windows). Thread-safe; of very many
 * keys the oldest are forgotten.
 */
final class Attempts {
    private static final int MAX_KEYS = 100_000;

    private final InstantSource clock;
    private final int allowed;
    private final Duration window;
    private final ReentrantLock lock = new ReentrantLock();
    /** In order of their ends: all windows are equally long. */
    private final Map<String, Window> windows = new LinkedHashMap<>();

    private record Window(Instant end, int left) {}

    Attempts(InstantSource clock, int allowed, Duration window) {
        this.clock = clock;
        this.allowed = allowed;
        this.window = window;
    }

    /** Takes one of the tries that a key has; false if none is left. */
    boolean take(String key) {
        Instant now = clock.instant();
        lock.lock();
        try {
            forgetEnded(now);
            Window open = windows.getOrDefault(key, new Window(now.plus(window), allowed));
            if (open.left() > 0) {
                windows.put(key, new Window(open.end(), open.left() - 1));
            }
            return open.left() > 0;
        } finally {
            lock.unlock();
        }
    }

    /** Whether a key has no try left at the moment. */
    boolean isUsedUp(String key) {
        Instant now = clock.instant();
        lock.lock();
        try {
            forgetEnded(now);
            Window open = windows.get(key);
            return open != null && open.left() == 0;
        } finally {
            lock.unlock();
        }
    }

    /** Gives a key all its tries back. */
    void forget(String key) {
        lock.lock();
        try {
            windows.remove(key);
        } finally {
            lock.unlock();
        }
    }

    private void forgetEnded(Instant now) {
        Iterator<Window> oldest = windows.values().iterator();
        while (oldest.hasNext() && (!now.isBefore(oldest.next().end()) || windows.size() >= MAX_KEYS)) {
            oldest.remove();
        }
    }
}
