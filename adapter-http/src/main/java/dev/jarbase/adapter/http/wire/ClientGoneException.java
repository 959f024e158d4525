package dev.jarbase.adapter.http.wire;

/** The client has gone or took too long: there is nobody left to answer. Not a failure of the server. */
public final class ClientGoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ClientGoneException(String message) {
        super(message, null, false, false);
    }
}
