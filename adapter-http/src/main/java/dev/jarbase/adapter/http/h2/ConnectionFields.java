package dev.jarbase.adapter.http.h2;

import java.util.Set;

/** Fields about a connection of HTTP/1, which have no place in HTTP/2 (RFC 9113, section 8.2.2). */
final class ConnectionFields {
    private static final Set<String> NAMES =
            Set.of("connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade");

    private ConnectionFields() {}

    /** Whether a name in lower case is one of them. */
    static boolean contains(String name) {
        return NAMES.contains(name);
    }
}
