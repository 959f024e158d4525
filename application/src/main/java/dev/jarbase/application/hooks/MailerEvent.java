package dev.jarbase.application.hooks;

import dev.jarbase.domain.mail.MailMessage;
import dev.jarbase.domain.mail.Mailer;

/** A mail is about to be sent; handlers may change it, or send it in another way. */
public class MailerEvent extends HookEvent {
    private Mailer mailer;
    private MailMessage message;

    public MailerEvent(Mailer mailer, MailMessage message) {
        this.mailer = mailer;
        this.message = message;
    }

    public final Mailer mailer() {
        return mailer;
    }

    /** Lets another one send the mail; of a mail of an account, then without the hook of all mails. */
    public final void mailer(Mailer other) {
        mailer = other;
    }

    public final MailMessage message() {
        return message;
    }

    public final void message(MailMessage changed) {
        message = changed;
    }
}
