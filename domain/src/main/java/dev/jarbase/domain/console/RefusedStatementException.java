package dev.jarbase.domain.console;

/** A statement that the store does not run; the message tells why in the store's words. */
public final class RefusedStatementException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedStatementException(String message, Throwable cause) {
        super(message, cause);
    }
}
