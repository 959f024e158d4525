package dev.jarbase.application.hooks;

/** The hooks of mails: first the one of the kind of mail, then the one of all mails. */
public final class MailerHooks {
    private final Hook<MailerEvent> send = new Hook<>();
    private final Hook<MailerRecordEvent> verification = new Hook<>();
    private final Hook<MailerRecordEvent> passwordReset = new Hook<>();
    private final Hook<MailerRecordEvent> emailChange = new Hook<>();
    private final Hook<MailerRecordEvent> otp = new Hook<>();
    private final Hook<MailerRecordEvent> authAlert = new Hook<>();

    MailerHooks() {}

    /** Around every mail. */
    public Hook<MailerEvent> send() {
        return send;
    }

    public Hook<MailerRecordEvent> verification() {
        return verification;
    }

    public Hook<MailerRecordEvent> passwordReset() {
        return passwordReset;
    }

    public Hook<MailerRecordEvent> emailChange() {
        return emailChange;
    }

    /** Around the mail with a one-time password. */
    public Hook<MailerRecordEvent> otp() {
        return otp;
    }

    /** Around the mail that tells of a sign-in from a new place. */
    public Hook<MailerRecordEvent> authAlert() {
        return authAlert;
    }
}
