/**
 * HTTP/1.1 and 1.0 on a line of bytes: request heads, bodies, answers, time limits and the life of a connection. What other
 * versions of HTTP share with it is here too: lines, limits, the form of requests and answers.
 *
 * <p>Clients of the peer rely on what libraries refuse or lose: HTTP/1.0, {@code #} and raw UTF-8 in paths, closing after
 * {@code Connection: close}, and bodies of any chunk size that never are in memory at once. Start with {@link
 * dev.jarbase.adapter.http.wire.Http1Protocol}. Sockets, routing, JSON and faults are not here.
 */
@NullMarked
package dev.jarbase.adapter.http.wire;

import org.jspecify.annotations.NullMarked;
