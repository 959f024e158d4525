package dev.jarbase.domain.mail;

/** A mail could not be sent; the message says why and holds no credentials. */
public final class MailException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    private MailException(String message, boolean passing, Throwable cause) {
        super(message, cause);
        this.passing = passing;
    }

    private MailException(String message) {
        super(message);
        this.passing = false;
    }

    /** The mail, its addresses or the settings are wrong, and it will not go next time either. */
    public static MailException refused(String message) {
        return new MailException(message);
    }

    /** A refusal with what led to it. */
    public static MailException refused(String message, Throwable cause) {
        return new MailException(message, false, cause);
    }

    /** The server could not be reached, did not answer in time, or asked to come back later. */
    public static MailException passing(String message, Throwable cause) {
        return new MailException(message, true, cause);
    }

    /** Whether the same mail may go a little later. */
    public boolean isPassing() {
        return passing;
    }

    /** Why it was not sent; never null. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
