package dev.jarbase.bootstrap;

import dev.jarbase.application.hooks.HookFunction;
import dev.jarbase.application.hooks.MailerEvent;
import dev.jarbase.application.hooks.MailerRecordEvent;

/** The hooks of mails: first the one of the kind of mail, then the one of all mails. */
public sealed interface MailHandlers extends Handlers permits Jarbase {

    /** Around every mail; without {@code next()} it is not sent. */
    default Jarbase onMailerSend(HookFunction<? super MailerEvent> handler) {
        return on(hooks -> hooks.mailer().send(), handler);
    }

    /** Around the mail that asks the owner of an account to prove its address. */
    default Jarbase onMailerRecordVerificationSend(String collection, HookFunction<? super MailerRecordEvent> handler) {
        return on(hooks -> hooks.mailer().verification(), collection, handler);
    }

    /** Around the mail that lets the owner of an account choose a new password. */
    default Jarbase onMailerRecordPasswordResetSend(
            String collection, HookFunction<? super MailerRecordEvent> handler) {
        return on(hooks -> hooks.mailer().passwordReset(), collection, handler);
    }

    /** Around the mail that asks at a new address whether an account is to have it. */
    default Jarbase onMailerRecordEmailChangeSend(String collection, HookFunction<? super MailerRecordEvent> handler) {
        return on(hooks -> hooks.mailer().emailChange(), collection, handler);
    }

    /** Around the mail with a one-time password. */
    default Jarbase onMailerRecordOTPSend(String collection, HookFunction<? super MailerRecordEvent> handler) {
        return on(hooks -> hooks.mailer().otp(), collection, handler);
    }

    /** Around the mail that tells of a sign-in from a new place. */
    default Jarbase onMailerRecordAuthAlertSend(String collection, HookFunction<? super MailerRecordEvent> handler) {
        return on(hooks -> hooks.mailer().authAlert(), collection, handler);
    }
}
