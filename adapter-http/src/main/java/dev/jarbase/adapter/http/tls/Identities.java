package dev.jarbase.adapter.http.tls;

import java.util.Optional;

/** Where certificates come from. Asked once per handshake, by many threads; an answer may wait for a file, not for others. */
@FunctionalInterface
public interface Identities {
    /**
     * Returns who the server is to a client that asks for a name.
     *
     * @param serverName name in lower case, empty if the client says none
     */
    Optional<Identity> find(String serverName);

    /** Begins what has to be done in the background; called once, when the server listens. */
    default void begin() {}

    /** Ends what is done in the background. */
    default void close() {}
}
