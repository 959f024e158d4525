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
        int failures = 0;
        while (true) {
            try {
                sender.send(message, settings.current().smtp());
                return;
            } catch (MailException failure) {
                failures++;
                if (!failure.isPassing() || !isTriedAgain(failures)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean isTriedAgain(int failures) {
        return Retries.CURRENT.isBound() && Retries.CURRENT.get().pauseAfter(failures);
    }
}
