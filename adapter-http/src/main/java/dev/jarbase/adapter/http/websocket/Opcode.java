package dev.jarbase.adapter.http.websocket;

/** The kinds of frames (RFC 6455 section 5.2). */
enum Opcode {
    CONTINUATION(0),
    TEXT(1),
    BINARY(2),
    CLOSE(8),
    PING(9),
    PONG(10);

    private final int number;

    Opcode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    boolean isControl() {
        return number >= 8;
    }

    static Opcode of(int number) {
        return switch (number) {
            case 0 -> CONTINUATION;
            case 1 -> TEXT;
            case 2 -> BINARY;
            case 8 -> CLOSE;
            case 9 -> PING;
            case 10 -> PONG;
            default -> throw new ConnectionFailedException(CloseCode.PROTOCOL_ERROR, "unknown kind of frame");
        };
    }
}
