package dev.jarbase.adapter.identity.oauth2;

import dev.jarbase.domain.oauth2.OAuth2Exception;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * What providers publish, kept for {@link #KEPT}. It is asked for again before that if something is missing in it, but at
 * most once in {@link #PAUSE}, so that nobody can make us flood a provider. Thread-safe.
 */
final class FetchCache<T> {
    static final Duration KEPT = Duration.ofMinutes(10);
    static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int MAX_ENTRIES = 64;

    private final HttpCalls calls;
    private final InstantSource clock;
    private final Function<String, T> parser;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Entry<T>> entries = new LinkedHashMap<>(16, 0.75f, true);

    /** What was found at a moment; nothing if the provider did not answer well. */
    private record Entry<T>(Optional<T> value, Instant since) {}

    FetchCache(HttpCalls calls, InstantSource clock, Function<String, T> parser) {
        this.calls = calls;
        this.clock = clock;
        this.parser = parser;
    }

    /**
     * Returns what is looked for in what is published at an address.
     *
     * @throws OAuth2Exception if it is not there, or cannot be fetched
     */
    <R> R find(String url, Function<T, Optional<R>> part, Deadline deadline) {
        Instant now = clock.instant();
        Optional<Entry<T>> kept =
                kept(url).filter(entry -> now.isBefore(entry.since().plus(KEPT)));
        Optional<R> known = kept.flatMap(Entry::value).flatMap(part);
        if (known.isPresent()) {
            return known.get();
        }
        boolean isRecent =
                kept.filter(entry -> now.isBefore(entry.since().plus(PAUSE))).isPresent();
        Optional<R> found = isRecent ? Optional.empty() : part.apply(fetch(url, now, deadline));
        return found.orElseThrow(() -> new OAuth2Exception("the provider does not publish what is needed"));
    }

    private Optional<Entry<T>> kept(String url) {
        lock.lock();
        try {
            return Optional.ofNullable(entries.get(url));
        } finally {
            lock.unlock();
        }
    }

    private T fetch(String url, Instant now, Deadline deadline) {
        try {
            HttpCalls.Answer answer = calls.send(HttpCalls.request(url).GET().build(), deadline);
            if (!answer.isSuccess()) {
                throw new OAuth2Exception("what the provider publishes is answered by " + answer.status());
            }
            T value = parser.apply(answer.body());
            keep(url, new Entry<>(Optional.of(value), now));
            return value;
        } catch (OAuth2Exception failure) {
            keep(url, new Entry<>(Optional.empty(), now));
            throw failure;
        }
    }

    private void keep(String url, Entry<T> entry) {
        lock.lock();
        try {
            entries.put(url, entry);
            if (entries.size() > MAX_ENTRIES) {
                entries.remove(entries.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }
}
