package dev.jarbase.domain.auth;

import dev.jarbase.domain.json.JsonValue;
import java.util.Optional;

/** Signs and reads JSON Web Tokens (RFC 7519) with HS256 and the peer's header. Thread-safe. */
public interface TokenCodec {

    /** Returns the compact token of claims, keys sorted, signed with the UTF-8 bytes of a key. */
    String sign(JsonValue.Obj claims, String key);

    /** Returns the claims without checking the signature; nothing if it is not a well-formed HS256 token. */
    Optional<JsonValue.Obj> unverified(String token);

    /** Whether the signature is HS256 by that key, and {@code exp}, {@code nbf} and {@code iat} (if present) hold now. */
    boolean isValid(String token, String key);
}
