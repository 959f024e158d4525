package dev.jarbase.adapter.identity;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategy;
import dev.jarbase.domain.auth.PasswordHasher;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Bcrypt; at most {@value #JOBS} computations at a time, further callers wait in order of arrival. */
public final class BcryptPasswordHasher implements PasswordHasher {
    private static final int JOBS = 2;

    private static final Pattern HASH = Pattern.compile("\\$2[aby]\\$(0[4-9]|[12]\\d|3[01])\\$[./A-Za-z0-9]{53}");

    private final Semaphore permits = new Semaphore(JOBS, true);
    private final SecureRandom salts = new SecureRandom();
    private final LongPasswordStrategy asGiven = LongPasswordStrategies.none();

    @Override
    public String hash(String password, int cost) {
        byte[] key = password.getBytes(StandardCharsets.UTF_8);
        if (key.length > MAX_BYTES) {
            throw new IllegalArgumentException("a password has at most " + MAX_BYTES + " bytes");
        }
        BCrypt.Hasher hasher = BCrypt.with(BCrypt.Version.VERSION_2A, salts, asGiven);
        return compute(() -> new String(hasher.hash(cost, key), StandardCharsets.US_ASCII));
    }

    @Override
    public boolean matches(String password, String hash) {
        if (!HASH.matcher(hash).matches()) {
            return false;
        }
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        // peer: only the first 72 bytes take part in a comparison
        byte[] key = bytes.length > MAX_BYTES ? Arrays.copyOf(bytes, MAX_BYTES) : bytes;
        byte[] expected = hash.getBytes(StandardCharsets.US_ASCII);
        BCrypt.Verifyer verifier = BCrypt.verifyer(BCrypt.Version.VERSION_2A, asGiven);
        return compute(() -> verifier.verify(key, expected).verified);
    }

    private <T> T compute(Supplier<T> work) {
        permits.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }
}
