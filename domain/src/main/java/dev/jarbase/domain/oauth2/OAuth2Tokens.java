package dev.jarbase.domain.oauth2;

import dev.jarbase.domain.json.JsonValue.Obj;
import java.time.Instant;
import java.util.Optional;

/**
 * What a provider gives for a code.
 *
 * @param accessToken never empty
 * @param refreshToken empty if there is none
 * @param expiry when the access token ends, if that was told
 * @param answer everything that the provider said, among it an {@code id_token}
 */
public record OAuth2Tokens(String accessToken, String refreshToken, Optional<Instant> expiry, Obj answer) {
    @Override
    public String toString() {
        return "OAuth2Tokens[" + expiry + "]";
    }
}
