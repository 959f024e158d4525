package dev.jarbase.application.mail;

import dev.jarbase.application.settings.CurrentSettings;
import dev.jarbase.domain.sms.PhoneNumber;
import dev.jarbase.domain.sms.SmsException;
import dev.jarbase.domain.sms.SmsSender;

/** Sends one-time passwords to phones, in the calling thread. Off unless a way is configured. Thread-safe. */
public final class SmsCodes {
    private static final int LONGEST_NAME = 60;

    private final SmsSender sender;
    private final CurrentSettings settings;
    private final SentOtps sentOtps;

    SmsCodes(MailUseCases.Parts parts, SentOtps sentOtps) {
        this.sender = parts.ports().sms();
        this.settings = parts.core().settings();
        this.sentOtps = sentOtps;
    }

    /** Whether codes can be sent to phones at all. */
    public boolean isOn() {
        return sender.isOn();
    }

    /**
     * Sends a one-time password, then notes in its row which number it was sent to.
     *
     * @param otpId id of the row; one that is missing is no fault
     * @throws SmsException if it was not accepted
     */
    public void otp(PhoneNumber phone, String otpId, String password) {
        String text = password + " is your sign-in code for " + appName() + ". It works once and for a short time.";
        Retries.attempt(
                () -> sender.send(phone, text),
                failure -> failure instanceof SmsException refusal && refusal.isPassing());
        sentOtps.note(otpId, phone.digits());
    }

    /** The name of the application, which may be longer than a short message. */
    private String appName() {
        String name = MailTexts.oneLine(settings.current().meta().appName());
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }
}
