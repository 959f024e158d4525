package dev.jarbase.adapter.identity.oauth2;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The public keys of providers (RFC 7517), kept for {@link #KEPT}. A key that is not among them is looked for again, but
 * at most once in {@link #PAUSE}, so that forged tokens cannot make us flood a provider. Thread-safe.
 */
final class KeyCache {
    static final Duration KEPT = Duration.ofMinutes(10);
    static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int MAX_SETS = 64;

    private final HttpCalls calls;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

    private record Entry(JWKSet keys, Instant since) {
        /** The key of an id that says what it is for; a key without algorithm could be misused with another. */
        Optional<JWK> key(String id) {
            return keys.getKeys().stream()
                    .filter(key -> id.equals(key.getKeyID()) && key.getAlgorithm() != null)
                    .findFirst();
        }
    }

    KeyCache(HttpCalls calls, InstantSource clock) {
        this.calls = calls;
        this.clock = clock;
    }

    /** Returns the key of an id. @throws OAuth2Exception if the provider publishes none */
    JWK key(String url, String id, Deadline deadline) {
        Instant now = clock.instant();
        Optional<Entry> kept =
                kept(url).filter(entry -> now.isBefore(entry.since().plus(KEPT)));
        Optional<JWK> known = kept.flatMap(entry -> entry.key(id));
        if (known.isPresent()) {
            return known.get();
        }
        boolean isRecent =
                kept.filter(entry -> now.isBefore(entry.since().plus(PAUSE))).isPresent();
        Optional<JWK> fetched =
                isRecent ? Optional.empty() : fetch(url, now, deadline).key(id);
        return fetched.orElseThrow(() -> new OAuth2Exception("the provider publishes no such key"));
    }

    private Optional<Entry> kept(String url) {
        lock.lock();
        try {
            return Optional.ofNullable(entries.get(url));
        } finally {
            lock.unlock();
        }
    }

    private Entry fetch(String url, Instant now, Deadline deadline) {
        HttpCalls.Answer answer = calls.send(HttpCalls.request(url).GET().build(), deadline);
        if (!answer.isSuccess()) {
            throw new OAuth2Exception("the keys of the provider are answered by " + answer.status());
        }
        Entry entry = new Entry(parse(answer.body()), now);
        lock.lock();
        try {
            entries.put(url, entry);
            if (entries.size() > MAX_SETS) {
                entries.remove(entries.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
        return entry;
    }

    private static JWKSet parse(String json) {
        try {
            return JWKSet.parse(json);
        } catch (ParseException malformed) {
            throw new OAuth2Exception("the keys of the provider are malformed", malformed);
        }
    }
}
