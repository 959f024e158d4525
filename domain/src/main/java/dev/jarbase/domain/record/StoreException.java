package dev.jarbase.domain.record;

/** Storage failed at a thing that should have worked; the message says what was being done. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
