package dev.jarbase.application.mail;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.MailerEvent;
import dev.jarbase.domain.mail.MailMessage;
import dev.jarbase.domain.mail.Mailer;

/** Sends through the hook of all mails. Thread-safe. */
final class HookedMailer implements Mailer {
    private final Hook<MailerEvent> hook;
    private final Mailer transport;

    HookedMailer(Hook<MailerEvent> hook, Mailer transport) {
        this.hook = hook;
        this.transport = transport;
    }

    @Override
    public void send(MailMessage message) {
        var event = new MailerEvent(transport, message);
        hook.trigger(event, () -> event.mailer().send(event.message()));
    }
}
