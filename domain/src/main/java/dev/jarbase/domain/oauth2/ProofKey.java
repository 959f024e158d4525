package dev.jarbase.domain.oauth2;

import dev.jarbase.domain.auth.Entropy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Proof that who brings a code is who asked for it (PKCE, RFC 7636, method S256).
 *
 * @param verifier the secret, shown when the code is brought
 * @param challenge its hash, told when the code is asked for
 */
public record ProofKey(String verifier, String challenge) {
    /** The key of providers that know none. */
    public static final ProofKey NONE = new ProofKey("", "");

    private static final int LENGTH = 43;

    /** Returns a new key. */
    public static ProofKey random(Entropy entropy) {
        return of(entropy.text(LENGTH, Entropy.ALPHANUMERIC));
    }

    /** Returns the key of a verifier of ASCII signs. */
    public static ProofKey of(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return new ProofKey(
                    verifier, Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "ProofKey[" + challenge + "]";
    }
}
