package dev.jarbase.domain.schedule;

/** A text that is no cron expression; the message says why in the peer's words. */
public final class InvalidCronException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidCronException(String message) {
        super(message, null, false, false);
    }

    /** The reason; never null. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
