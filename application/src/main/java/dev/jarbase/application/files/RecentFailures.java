package dev.jarbase.application.files;

import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.ThumbException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Remembers for a while of which files no thumb can be made, so that asking again costs nothing: a broken image may cost
 * as much as a whole one. At most {@value #MOST} are remembered, the oldest are forgotten first. Thread-safe.
 */
final class RecentFailures {
    private static final int MOST = 1000;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<BlobKey, Failure> failures = new LinkedHashMap<>();

    private record Failure(String message, Instant end) {}

    RecentFailures(InstantSource clock) {
        this.clock = clock;
    }

    /** Remembers a failure that is due to the file. */
    void note(BlobKey key, ThumbException failure) {
        if (!failure.isLasting()) {
            return;
        }
        lock.lock();
        try {
            failures.remove(key);
            failures.put(
                    key,
                    new Failure(
                            String.valueOf(failure.getMessage()),
                            clock.instant().plus(REMEMBERED)));
            if (failures.size() > MOST) {
                failures.remove(failures.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    /** @throws ThumbException if making this thumb failed lately */
    void throwIfKnown(BlobKey key) {
        lock.lock();
        try {
            Failure failure = failures.get(key);
            if (failure == null) {
                return;
            }
            if (clock.instant().isBefore(failure.end())) {
                throw ThumbException.unsuitable(failure.message());
            }
            failures.remove(key);
        } finally {
            lock.unlock();
        }
    }
}
