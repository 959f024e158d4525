package dev.jarbase.adapter.http.wire;

import java.time.Duration;

/**
 * What one client may take of the server.
 *
 * @param connections greatest number of open connections; further ones wait to be accepted
 * @param connectionsPerAddress greatest number of open connections of one remote address that is no private one; further
 *     ones are closed
 * @param headBytes greatest size of a request line with its headers
 * @param idle how long a connection may wait for the next request
 * @param head how long a request head may take from its first byte
 * @param body how long a request body may take from the end of the head
 * @param write how long a block of the answer may wait for the client to take it
 */
public record WireLimits(
        int connections,
        int connectionsPerAddress,
        int headBytes,
        Duration idle,
        Duration head,
        Duration body,
        Duration write) {

    /** The limits of the peer, apart from the number of connections, which it does not bound. */
    public static final WireLimits DEFAULT = new WireLimits(
            20_000,
            4_000,
            1 << 20,
            Duration.ofMinutes(5),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(1));

    public WireLimits {
        if (connections < 1 || connectionsPerAddress < 1 || headBytes < 64) {
            throw new IllegalArgumentException("limits leave no room for a request");
        }
    }
}
