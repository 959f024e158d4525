package dev.jarbase.application.hooks;

import dev.jarbase.domain.mail.MailMessage;
import dev.jarbase.domain.mail.Mailer;

/** A mail is about to be sent; handlers may change it, or send it in another way. */
public final class MailerEvent extends HookEvent {
    private Mailer mailer;
    private MailMessage message;

    public MailerEvent(Mailer mailer, MailMessage message) {
        this.mailer = mailer;
        this.message = message;
    }

    public Mailer mailer() {
        return mailer;
    }

    /** Lets another one send the mail. */
    public void mailer(Mailer other) {
        mailer = other;
    }

    public MailMessage message() {
        return message;
    }

    public void message(MailMessage changed) {
        message = changed;
    }
}
