package dev.jarbase.adapter.http.websocket;

/** Why a connection ends (RFC 6455 section 7.4.1). */
public enum CloseCode {
    /** All is done. */
    NORMAL(1000),
    /** The server stops, or the time of the connection is up. */
    GOING_AWAY(1001),
    /** The client broke the protocol. */
    PROTOCOL_ERROR(1002),
    /** The client sent something else than text. */
    UNSUPPORTED_DATA(1003),
    /** A text is not UTF-8. */
    INVALID_TEXT(1007),
    /** The client is refused. */
    POLICY_VIOLATION(1008),
    /** A message is too long. */
    TOO_BIG(1009),
    /** The server failed. */
    INTERNAL_ERROR(1011),
    /** The server has too much to do. */
    TRY_AGAIN_LATER(1013);

    private final int number;

    CloseCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** Whether a client may send a number: neither unassigned nor one that never is on the wire. */
    static boolean mayBeSent(int number) {
        return (number >= 1000 && number <= 1003)
                || (number >= 1007 && number <= 1014)
                || (number >= 3000 && number < 5000);
    }
}
