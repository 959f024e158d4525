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

    /** Reads the word of a configuration; empty leaves it to the settings. */
    static MailWay of(String word) {
        return word.isEmpty() ? SETTINGS : valueOf(word.toUpperCase(Locale.ROOT));
    }
}
