package dev.jarbase.application.auth;

import dev.jarbase.domain.auth.Entropy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The ids that were answered to requests for one-time passwords of nobody. They behave as real ones do, so that nobody can
 * tell who has an account: they end in time, are not given out without bound, and tries of them are counted together.
 * Thread-safe; of very many the oldest are forgotten.
 */
final class DecoyOtps {
    private static final int MAX_SUBJECTS = 2_000;
    private static final int ID_LENGTH = 15;

    private final Entropy entropy;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Deque<Decoy>> bySubject = new LinkedHashMap<>();
    private final Map<String, String> subjects = new HashMap<>();

    private record Decoy(String id, Instant end) {}

    DecoyOtps(Entropy entropy, InstantSource clock) {
        this.entropy = entropy;
        this.clock = clock;
    }

    /**
     * Returns an id for somebody who is unknown: a new one, or the latest if there are enough.
     *
     * @param subject the address that was asked for
     * @param enough how many may be valid at a time
     */
    String request(String subject, Duration valid, int enough) {
        Instant now = clock.instant();
        lock.lock();
        try {
            Deque<Decoy> present = present(subject, now);
            if (present.size() >= enough) {
                return present.getLast().id();
            }
            String id = entropy.text(ID_LENGTH, Entropy.LOWER_ALPHANUMERIC);
            present.addLast(new Decoy(id, now.plus(valid)));
            subjects.put(id, subject);
            return id;
        } finally {
            lock.unlock();
        }
    }

    /** Takes over the id of a real one that is gone because it could not be sent. */
    void adopt(String id, String subject, Duration valid) {
        Instant now = clock.instant();
        lock.lock();
        try {
            present(subject, now).addLast(new Decoy(id, now.plus(valid)));
            subjects.put(id, subject);
        } finally {
            lock.unlock();
        }
    }

    /** Returns who an id was given to, as long as it is valid. */
    Optional<String> subject(String id) {
        Instant now = clock.instant();
        lock.lock();
        try {
            Optional<String> subject = Optional.ofNullable(subjects.get(id));
            subject.ifPresent(found -> present(found, now));
            return subject.filter(found -> subjects.containsKey(id));
        } finally {
            lock.unlock();
        }
    }

    private Deque<Decoy> present(String subject, Instant now) {
        if (!bySubject.containsKey(subject) && bySubject.size() >= MAX_SUBJECTS) {
            String oldest = bySubject.keySet().iterator().next();
            bySubject.getOrDefault(oldest, new ArrayDeque<>()).forEach(decoy -> subjects.remove(decoy.id()));
            bySubject.remove(oldest);
        }
        Deque<Decoy> decoys = bySubject.computeIfAbsent(subject, key -> new ArrayDeque<>());
        while (!decoys.isEmpty() && !now.isBefore(decoys.getFirst().end())) {
            subjects.remove(decoys.removeFirst().id());
        }
        return decoys;
    }
}
