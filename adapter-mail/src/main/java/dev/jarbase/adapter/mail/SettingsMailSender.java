package dev.jarbase.adapter.mail;

import dev.jarbase.domain.mail.MailMessage;
import dev.jarbase.domain.mail.MailSender;
import dev.jarbase.domain.settings.Settings;

/** Sends by SMTP while the settings name a server, else by the program of this machine. Thread-safe. */
public final class SettingsMailSender implements MailSender {
    private final MailSender smtp;
    private final MailSender sendmail;

    public SettingsMailSender(MailSender smtp, MailSender sendmail) {
        this.smtp = smtp;
        this.sendmail = sendmail;
    }

    @Override
    public void send(MailMessage message, Settings.Smtp settings) {
        (settings.enabled() ? smtp : sendmail).send(message, settings);
    }
}
