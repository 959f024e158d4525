package dev.jarbase.application.auth;

import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.MalformedJsonException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The names that Apple tells only beside the first code of a person, kept for a minute until the code is brought. At most
 * 1,000 at a time. Thread-safe.
 */
public final class AppleNames {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 1000;
    private static final int LONGEST_CODE = 1000;
    private static final int LONGEST_NAME = 150;

    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Kept> byCode = new LinkedHashMap<>();

    private record Kept(String name, Instant until) {}

    AppleNames(InstantSource clock) {
        this.clock = clock;
    }

    /** Keeps the name of a {@code user} parameter, which is JSON; what is none is ignored. */
    public void remember(String code, String user) {
        String name = name(user);
        if (name.isEmpty() || code.length() > LONGEST_CODE) {
            return;
        }
        lock.lock();
        try {
            Instant now = clock.instant();
            byCode.values().removeIf(kept -> !now.isBefore(kept.until()));
            if (byCode.size() < MOST) {
                byCode.put(code, new Kept(name, now.plus(KEPT)));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns the name that came with a code, once. */
    Optional<String> take(String code) {
        lock.lock();
        try {
            return Optional.ofNullable(byCode.remove(code))
                    .filter(kept -> clock.instant().isBefore(kept.until()))
                    .map(Kept::name);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets the name that came with a code. */
    public void forget(String code) {
        take(code);
    }

    private static String name(String user) {
        try {
            if (JsonReader.parse(user) instanceof JsonValue.Obj person
                    && person.get("name").orElse(JsonValue.NULL) instanceof JsonValue.Obj parts) {
                String full = part(parts, "firstName") + " " + part(parts, "lastName");
                return full.substring(0, Math.min(full.length(), LONGEST_NAME)).strip();
            }
            return "";
        } catch (MalformedJsonException malformed) {
            return "";
        }
    }

    private static String part(JsonValue.Obj parts, String name) {
        return parts.get(name).orElse(JsonValue.NULL) instanceof JsonValue.Text(String text) ? text : "";
    }
}
