package dev.jarbase.adapter.http.tls;

import java.util.Optional;

/** What a certificate authority gets to see when it checks who controls a name (RFC 8555, section 8.3). Thread-safe. */
@FunctionalInterface
public interface ChallengeAnswers {
    /** The answers of a server that does not ask for certificates. */
    static ChallengeAnswers none() {
        return (host, token) -> Optional.empty();
    }

    /**
     * Returns the text for a token.
     *
     * @param host the name that was asked, without port, in lower case
     */
    Optional<String> find(String host, String token);
}
