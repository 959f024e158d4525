package dev.jarbase.domain.mail;

/** Sends mails as the settings of the moment say. Thread-safe; calls block. */
@FunctionalInterface
public interface Mailer {
    /**
     * Sends a mail and returns when it was accepted, or when a handler held it back.
     *
     * @throws MailException if it was not accepted
     */
    void send(MailMessage message);
}
