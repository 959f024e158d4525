package dev.jarbase.adapter.http.websocket;

import dev.jarbase.adapter.http.wire.HeaderLine;
import dev.jarbase.adapter.http.wire.RequestHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The way from HTTP/1.1 to WebSocket (RFC 6455 section 4.2). */
public final class Handshake {
    /** The version of the protocol, for clients that ask for another one. */
    public static final HeaderLine VERSION = HeaderLine.of("Sec-WebSocket-Version", "13");

    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int KEY_BYTES = 16;

    private Handshake() {}

    /** Whether a client asks for WebSocket. */
    public static boolean isAskedFor(RequestHeaders headers) {
        return hasToken(headers, "Upgrade", "websocket") && hasToken(headers, "Connection", "upgrade");
    }

    private static boolean hasToken(RequestHeaders headers, String name, String token) {
        for (String value : headers.all(name)) {
            for (String each : value.split(",", -1)) {
                if (each.strip().equalsIgnoreCase(token)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the client speaks our version. */
    public static boolean isOurVersion(RequestHeaders headers) {
        return headers.first("Sec-WebSocket-Version").equals("13");
    }

    /** Whether the client's key is one. */
    public static boolean hasKey(RequestHeaders headers) {
        if (headers.all("Sec-WebSocket-Key").size() != 1) {
            return false;
        }
        try {
            return Base64.getDecoder().decode(headers.first("Sec-WebSocket-Key")).length == KEY_BYTES;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** Returns the header that proves that the server understood. */
    public static HeaderLine accept(RequestHeaders headers) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1")
                    .digest((headers.first("Sec-WebSocket-Key") + GUID).getBytes(StandardCharsets.ISO_8859_1));
            return HeaderLine.of("Sec-WebSocket-Accept", Base64.getEncoder().encodeToString(digest));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-1", missing);
        }
    }
}
