package dev.jarbase.domain.sms;

/** A short message could not be sent; the message says why and holds no credentials. */
public final class SmsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    private SmsException(String message, boolean passing, Throwable cause) {
        super(message, cause);
        this.passing = passing;
    }

    private SmsException(String message) {
        super(message);
        this.passing = false;
    }

    /** The message, its number or the configuration is wrong, and it will not go next time either. */
    public static SmsException refused(String message) {
        return new SmsException(message);
    }

    /** A refusal with what led to it. */
    public static SmsException refused(String message, Throwable cause) {
        return new SmsException(message, false, cause);
    }

    /** The service could not be reached, did not answer in time, or asked to come back later. */
    public static SmsException passing(String message, Throwable cause) {
        return new SmsException(message, true, cause);
    }

    /** Whether the same message may go a little later. */
    public boolean isPassing() {
        return passing;
    }

    /** Why it was not sent; never null. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
