package dev.jarbase.domain.oauth2;

import java.time.Duration;

/**
 * What the client secret of Apple is made of, which is a token of its own.
 *
 * @param clientId the identifier of the service
 * @param teamId the account of the developer
 * @param keyId the name of the private key
 * @param privateKey of the curve P-256, in PEM (RFC 7468) as PKCS 8
 * @param lifetime how long Apple will take the secret
 */
public record AppleKey(String clientId, String teamId, String keyId, String privateKey, Duration lifetime) {
    @Override
    public String toString() {
        return "AppleKey[" + keyId + "]";
    }
}
