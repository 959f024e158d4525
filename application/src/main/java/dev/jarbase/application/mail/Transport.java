package dev.jarbase.application.mail;

import dev.jarbase.application.settings.CurrentSettings;
import dev.jarbase.domain.mail.MailException;
import dev.jarbase.domain.mail.MailMessage;
import dev.jarbase.domain.mail.MailSender;
import dev.jarbase.domain.mail.Mailer;

/** Hands mails to the sender that is configured at the moment; in the background, more than once if need be. */
final class Transport implements Mailer {
    private final MailSender sender;
    private final CurrentSettings settings;

    Transport(MailSender sender, CurrentSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    @Override
    public void send(MailMessage message) {
        Retries.attempt(
                () -> sender.send(message, settings.current().smtp()),
                failure -> failure instanceof MailException refusal && refusal.isPassing());
    }
}
