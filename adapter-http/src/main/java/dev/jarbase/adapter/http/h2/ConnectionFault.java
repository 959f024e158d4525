package dev.jarbase.adapter.http.h2;

/** Something after which a connection cannot go on. */
final class ConnectionFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    ConnectionFault(ErrorCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    ErrorCode code() {
        return code;
    }
}
