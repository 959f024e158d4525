package dev.jarbase.application.records;

import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.auth.PasswordHasher;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Hashes new passwords, if wanted ahead of the transaction that stores them: hashing is slow on purpose, and nobody else
 * can write in the meantime. Thread-safe.
 */
public final class NewPasswords {
    private static final ScopedValue<Map<Key, String>> AHEAD = ScopedValue.newInstance();
    private static final int DEFAULT_COST = 10;
    private static final int UNKNOWN_LENGTH = 30;

    private final PasswordHasher hasher;

    private record Key(String password, int cost) {
        @Override
        public String toString() {
            return "Key[***]";
        }
    }

    /** A password that a request wants to set in an account. */
    public record Wanted(Collection collection, String password) {
        @Override
        public String toString() {
            return "Wanted[" + collection + "]";
        }
    }

    NewPasswords(PasswordHasher hasher) {
        this.hasher = hasher;
    }

    /** Returns the hash of a new password of a field. @throws IllegalArgumentException if it is too long */
    String hash(String password, Field.PasswordField field) {
        Key key = key(password, field);
        String ready = AHEAD.isBound() ? AHEAD.get().get(key) : null;
        return ready != null ? ready : hasher.hash(password, key.cost());
    }

    /** Hashes passwords that are to be set, then runs work that stores them. */
    public <T> T ahead(List<Wanted> wanted, Supplier<T> work) {
        Map<Key, String> hashes = new HashMap<>();
        for (Wanted one : wanted) {
            if (isHashable(one.password())
                    && one.collection().field("password").orElseThrow() instanceof Field.PasswordField field) {
                hashes.computeIfAbsent(key(one.password(), field), key -> hasher.hash(key.password(), key.cost()));
            }
        }
        return hashes.isEmpty() ? work.get() : ScopedValue.where(AHEAD, hashes).call(work::get);
    }

    /** Returns a password of an account that nobody knows. */
    public FieldValue.Password unknown(Collection collection, Entropy entropy) {
        Key key = new Key(entropy.text(UNKNOWN_LENGTH, Entropy.ALPHANUMERIC), cost(collection));
        return FieldValue.Password.hashed(hasher.hash(key.password(), key.cost()));
    }

    /** How costly it is to hash or compare the passwords of a collection. */
    public static int cost(Collection collection) {
        return collection.field("password").orElse(null) instanceof Field.PasswordField field
                ? cost(field)
                : DEFAULT_COST;
    }

    /** Whether a password is short enough to be hashed. */
    static boolean isHashable(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= PasswordHasher.MAX_BYTES;
    }

    private static Key key(String password, Field.PasswordField field) {
        return new Key(password, cost(field));
    }

    private static int cost(Field.PasswordField field) {
        return field.cost() <= 0 ? DEFAULT_COST : field.cost();
    }
}
