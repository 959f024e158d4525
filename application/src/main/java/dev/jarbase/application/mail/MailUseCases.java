package dev.jarbase.application.mail;

import dev.jarbase.application.core.Core;
import dev.jarbase.application.core.Ports;
import dev.jarbase.application.hooks.MailerRecordEvent;
import dev.jarbase.application.records.SaveRecord;
import dev.jarbase.application.tokens.TokenIssuer;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.mail.MailException;
import dev.jarbase.domain.mail.Mailer;
import dev.jarbase.domain.request.SignInAlert;
import java.util.Set;

/**
 * Mails and short messages, wired to each other.
 *
 * @param mailer sends any mail, through the hook of all mails
 * @param records sends the mails of accounts
 * @param queue sends what nobody waits for
 * @param signInAlert tells of a sign-in from a new place
 * @param test sends a mail of accounts to see what it looks like
 * @param sms sends one-time passwords to phones
 */
public record MailUseCases(
        Mailer mailer, RecordMails records, MailQueue queue, SignInAlert signInAlert, SendTestMail test, SmsCodes sms) {
    private static final String INSTALLER = "__pbinstaller@example.com";

    /** What the use cases are made of. */
    public record Parts(Core core, Ports.Messages ports, TokenIssuer tokens, SaveRecord save) {}

    public static MailUseCases of(Parts parts) {
        var transport = new Transport(parts.ports().mails(), parts.core().settings());
        var mailer = new HookedMailer(parts.core().hooks().mailer().send(), transport);
        var sentOtps = new SentOtps(parts);
        var records = new RecordMails(parts, mailer, sentOtps);
        parts.core()
                .hooks()
                .mailer()
                .passwordReset()
                .bind("installer", 0, Set.of(Collection.SUPERUSERS_NAME), MailUseCases::refuseInstaller);
        return new MailUseCases(
                mailer,
                records,
                new MailQueue(MailQueue.Limits.DEFAULT, parts.core().work()),
                new AwaitedAlert(records),
                new SendTestMail(parts, records),
                new SmsCodes(parts, sentOtps));
    }

    /** The passing superuser that makes the first real one has a link for that, and no mailbox. */
    private static void refuseInstaller(MailerRecordEvent event) {
        if (event.record().text("email").equals(INSTALLER)) {
            throw MailException.refused("the password of the installer cannot be reset");
        }
        event.next();
    }
}
