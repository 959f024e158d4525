package dev.jarbase.adapter.identity.oauth2;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Optional;

/** The public keys of providers (RFC 7517). Thread-safe. */
final class PublishedKeys {
    private final FetchCache<JWKSet> sets;

    PublishedKeys(HttpCalls calls, InstantSource clock) {
        this.sets = new FetchCache<>(calls, clock, PublishedKeys::parse);
    }

    /** Returns the key of an id. @throws OAuth2Exception if the provider publishes none */
    JWK key(String url, String id, Deadline deadline) {
        return sets.find(url, set -> key(set, id), deadline);
    }

    /** Only a key that says what it is for: one without algorithm could be misused with another. */
    private static Optional<JWK> key(JWKSet set, String id) {
        return set.getKeys().stream()
                .filter(key -> id.equals(key.getKeyID()) && key.getAlgorithm() != null)
                .findFirst();
    }

    private static JWKSet parse(String json) {
        try {
            return JWKSet.parse(json);
        } catch (ParseException malformed) {
            throw new OAuth2Exception("the keys of the provider are malformed", malformed);
        }
    }
}
