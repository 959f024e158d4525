package dev.jarbase.application.mail;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.MailerHooks;
import dev.jarbase.application.hooks.MailerRecordEvent;
import dev.jarbase.application.tokens.TokenIssuer;
import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.collection.AuthOptions.EmailTemplate;
import dev.jarbase.domain.mail.MailMessage;
import dev.jarbase.domain.mail.Mailer;
import dev.jarbase.domain.record.Record;
import java.util.Map;

/**
 * Sends the mails of accounts, in the calling thread: makes the token, fills in the template of the collection, and runs
 * the hook of the kind of mail, then the one of all mails, then the transport. A handler that does not call {@code
 * next()} holds the mail back without a fault. Thread-safe.
 *
 * <p>Every method throws {@link dev.jarbase.domain.mail.MailException} if the mail was not accepted, and
 * IllegalArgumentException for a record that is no account.
 */
public final class RecordMails {
    private final Mailer mailer;
    private final MailerHooks hooks;
    private final MailTexts texts;
    private final TokenIssuer tokens;
    private final SentOtps sentOtps;
    private final SystemMails systemMails;

    private record Draft(Hook<MailerRecordEvent> hook, Record account, String to, EmailTemplate template) {}

    RecordMails(MailUseCases.Parts parts, Mailer mailer, SentOtps sentOtps) {
        this.mailer = mailer;
        this.hooks = parts.core().hooks().mailer();
        this.texts = new MailTexts(parts.core().settings());
        this.tokens = parts.tokens();
        this.sentOtps = sentOtps;
        this.systemMails = new SystemMails(parts, mailer, this.texts);
    }

    /** Asks the owner of an account to prove that its address is theirs. */
    public void verification(Record account) {
        EmailTemplate template = options(account).verificationTemplate();
        sendLink(draft(hooks.verification(), account, template), tokens.verification(account));
    }

    /** Lets the owner of an account choose a new password. */
    public void passwordReset(Record account) {
        EmailTemplate template = options(account).resetPasswordTemplate();
        sendLink(draft(hooks.passwordReset(), account, template), tokens.passwordReset(account));
    }

    /** Asks at the new address of an account whether it is to have it. */
    public void emailChange(Record account, String newEmail) {
        EmailTemplate template = options(account).confirmEmailChangeTemplate();
        String token = tokens.emailChange(account, newEmail);
        Draft draft = new Draft(hooks.emailChange(), account, newEmail, template);
        send(draft, Map.of("{TOKEN}", token), Map.of("token", token, "newEmail", newEmail), sent -> {});
    }

    /**
     * Sends a one-time password, then notes in its row whom it was sent to.
     *
     * @param otpId id of the row; one that is missing is no fault
     */
    public void otp(Record account, String otpId, String password) {
        Draft draft = draft(hooks.otp(), account, options(account).otp().emailTemplate());
        send(
                draft,
                Map.of("{OTP_ID}", otpId, "{OTP}", password),
                Map.of("otpId", otpId, "password", password),
                sent -> sentOtps.note(otpId, sent));
    }

    /**
     * Tells the owner of an account that somebody signed in from a new place.
     *
     * @param place moment, address and browser, for people to read
     */
    public void signInAlert(Record account, String place) {
        Draft draft =
                draft(hooks.authAlert(), account, options(account).authAlert().emailTemplate());
        send(draft, Map.of("{ALERT_INFO}", Html.escape(place)), Map.of("info", Html.escape(place)), sent -> {});
    }

    /**
     * Tells every superuser of trouble, in one mail each.
     *
     * @param subject what failed, in a few words
     * @param details what is known of it, for people to read
     * @throws dev.jarbase.domain.mail.MailException the first failure, once all were tried
     */
    public void system(String subject, String details) {
        systemMails.send(subject, details);
    }

    private static Draft draft(Hook<MailerRecordEvent> hook, Record account, EmailTemplate template) {
        return new Draft(hook, account, account.text("email"), template);
    }

    private void sendLink(Draft draft, String token) {
        send(draft, Map.of("{TOKEN}", token), Map.of("token", token), sent -> {});
    }

    private void send(Draft draft, Map<String, String> placeholders, Map<String, String> meta, AfterSending after) {
        MailMessage message = texts.message(draft.account(), draft.to(), draft.template(), placeholders);
        var event = new MailerRecordEvent(mailer, message, draft.account(), meta);
        draft.hook().trigger(event, () -> {
            event.mailer().send(event.message());
            after.sent(event.message());
        });
    }

    @FunctionalInterface
    private interface AfterSending {
        void sent(MailMessage message);
    }

    private static AuthOptions options(Record account) {
        return account.collection().auth().orElseThrow(() -> new IllegalArgumentException(account + " is no account"));
    }
}
