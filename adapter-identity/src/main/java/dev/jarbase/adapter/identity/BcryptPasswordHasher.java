package dev.jarbase.adapter.identity;

import dev.jarbase.domain.auth.PasswordHasher;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;

/** Bcrypt on a pool of threads of its own; callers wait in order of arrival. */
public final class BcryptPasswordHasher implements PasswordHasher {
    private final HashingPool pool = new HashingPool();
    private final SecureRandom salts = new SecureRandom();

    @Override
    public String hash(String password, int cost) {
        byte[] key = password.getBytes(StandardCharsets.UTF_8);
        if (key.length > MAX_BYTES) {
            throw new IllegalArgumentException("a password has at most " + MAX_BYTES + " bytes");
        }
        if (cost < BcryptText.MIN_COST || cost > BcryptText.MAX_COST) {
            throw new IllegalArgumentException("cost out of range: " + cost);
        }
        byte[] salt = new byte[BcryptText.SALT_BYTES];
        salts.nextBytes(salt);
        byte[] digest = pool.digest(new EksBlowfish(key, salt), cost);
        return new BcryptText(cost, salt, digest).write();
    }

    @Override
    public boolean matches(String password, String hash) {
        Optional<BcryptText> stored = BcryptText.parse(hash);
        if (stored.isEmpty()) {
            return false;
        }
        // peer: only the first 72 bytes take part in a comparison
        byte[] key = password.getBytes(StandardCharsets.UTF_8);
        byte[] digest = pool.digest(
                new EksBlowfish(key, stored.get().salt()), stored.get().cost());
        return MessageDigest.isEqual(digest, stored.get().digest());
    }
}
