package dev.jarbase.adapter.mail;

import dev.jarbase.domain.sms.PhoneNumber;
import dev.jarbase.domain.sms.SmsSender;

/**
 * Writes short messages to the log at level INFO instead of sending them. Their texts hold one-time passwords, so they
 * are written in development only. Thread-safe.
 *
 * @param withTexts whether texts and whole numbers are written
 */
public record LogSmsSender(boolean withTexts) implements SmsSender {
    private static final System.Logger LOG = System.getLogger(LogSmsSender.class.getName());

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public void send(PhoneNumber to, String text) {
        LOG.log(
                System.Logger.Level.INFO,
                () -> "short message to " + (withTexts ? to.digits() + "\n    " + text : to.toString()));
    }
}
