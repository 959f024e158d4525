package dev.jarbase.bootstrap.config;

import java.util.Locale;

/** How mails leave. */
public enum MailWay {
    /** As superusers configure it at run time. */
    SETTINGS,
    /** By the mail server of the settings, whether it is enabled there or not. */
    SMTP,
    /** By the program of this machine. */
    SENDMAIL,
    /** Not at all: they are written to the log. */
    LOG;

    static MailWay of(Configuration configuration) {
        return configuration.isSet(Key.MAIL)
                ? valueOf(configuration.text(Key.MAIL).toUpperCase(Locale.ROOT))
                : SETTINGS;
    }
}
