/**
 * HTTP/1.1 and 1.0 on Helidon's listener: request heads, bodies, answers, time limits and the life of a connection.
 *
 * <p>Helidon accepts sockets, does TLS and stops gracefully; the conversation on a socket is held here, because clients
 * of the peer rely on what Helidon's own HTTP/1 refuses or loses: HTTP/1.0, {@code #} and raw UTF-8 in paths, closing
 * after {@code Connection: close}, and bodies of any chunk size that never are in memory at once. Start with {@link
 * dev.jarbase.adapter.http.wire.WireSelector}. Routing, JSON and faults are not here.
 */
@NullMarked
package dev.jarbase.adapter.http.wire;

import org.jspecify.annotations.NullMarked;
