package dev.jarbase.application.subscriptions;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Several values under one key; reading never waits. Thread-safe. */
final class Index<V> {
    private final Map<String, Set<V>> values = new ConcurrentHashMap<>();

    void add(String key, V value) {
        values.compute(key, (same, present) -> {
            Set<V> all = present == null ? ConcurrentHashMap.newKeySet() : present;
            all.add(value);
            return all;
        });
    }

    void remove(String key, V value) {
        values.computeIfPresent(key, (same, present) -> {
            present.remove(value);
            return present.isEmpty() ? null : present;
        });
    }

    boolean contains(String key) {
        return values.containsKey(key);
    }

    /** Returns the values, which may change while they are looked at. */
    Set<V> of(String key) {
        return values.getOrDefault(key, Set.of());
    }
}
