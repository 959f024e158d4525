package dev.jarbase.adapter.http.acme;

import dev.jarbase.adapter.http.tls.ChallengeAnswers;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The challenges of the order that is going on. Thread-safe. */
final class ChallengeBoard implements ChallengeAnswers {
    private final Map<Challenge, String> texts = new ConcurrentHashMap<>();

    private record Challenge(String host, String token) {}

    void put(String host, String token, String text) {
        texts.put(new Challenge(host, token), text);
    }

    void remove(String host, String token) {
        texts.remove(new Challenge(host, token));
    }

    @Override
    public Optional<String> find(String host, String token) {
        return Optional.ofNullable(texts.get(new Challenge(host, token)));
    }
}
