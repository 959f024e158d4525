package dev.jarbase.domain.mail;

/** A mail could not be sent; the message says why and holds no credentials. */
public final class MailException extends RuntimeException {
    public MailException(String message) {
        super(message);
    }

    public MailException(String message, Throwable cause) {
        super(message, cause);
    }
}
