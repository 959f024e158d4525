package dev.jarbase.domain.oauth2;

/** Makes the client secrets of Sign in with Apple: tokens signed with ES256 (RFC 7518, section 3.4). Thread-safe. */
@FunctionalInterface
public interface AppleClientSecrets {
    /**
     * Returns a secret that holds from now on.
     *
     * @throws OAuth2Exception if the private key cannot be read or is not of the curve P-256
     */
    String sign(AppleKey key);
}
