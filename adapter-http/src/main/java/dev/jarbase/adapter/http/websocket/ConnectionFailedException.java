package dev.jarbase.adapter.http.websocket;

/** The connection cannot go on, for a reason that the client is told. */
public final class ConnectionFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CloseCode code;

    public ConnectionFailedException(CloseCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public CloseCode code() {
        return code;
    }
}
