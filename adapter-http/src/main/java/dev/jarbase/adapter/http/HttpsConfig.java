package dev.jarbase.adapter.http;

import dev.jarbase.adapter.http.tls.ChallengeAnswers;
import dev.jarbase.adapter.http.tls.Identities;
import java.util.List;

/**
 * Where and as whom the server listens for HTTPS. Plain HTTP then only leads there.
 *
 * @param host address to bind; a name is resolved
 * @param port port to bind, 0 for any free one
 * @param identities the certificates
 * @param challenges answers for a certificate authority that asks over plain HTTP
 * @param names host names of the server; of each that does not begin with {@code www.} and has no such sibling, the
 *     sibling is led to it
 */
public record HttpsConfig(
        String host, int port, Identities identities, ChallengeAnswers challenges, List<String> names) {
    public HttpsConfig {
        names = List.copyOf(names);
    }
}
