package dev.jarbase.domain.mail;

import dev.jarbase.domain.settings.Settings;

/** Hands mails to a server that delivers them. Thread-safe; calls block. */
@FunctionalInterface
public interface MailSender {
    /**
     * Sends a mail and returns when it was accepted.
     *
     * @param smtp the server as configured at this moment; not enabled means the local mail program
     * @throws MailException if it was not accepted, in time or at all, or holds a line break where none may be
     */
    void send(MailMessage message, Settings.Smtp smtp);
}
