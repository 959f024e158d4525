package dev.jarbase.application.mail;

import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.hooks.MailerRecordEvent;
import dev.jarbase.application.records.SaveRecord;
import dev.jarbase.application.settings.CurrentSettings;
import dev.jarbase.application.tokens.TokenIssuer;
import dev.jarbase.application.work.UnitOfWork;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.mail.MailException;
import dev.jarbase.domain.mail.MailSender;
import dev.jarbase.domain.mail.Mailer;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.request.SignInAlert;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Mails, wired to each other.
 *
 * @param mailer sends any mail, through the hook of all mails
 * @param records sends the mails of accounts
 * @param queue sends what nobody waits for
 * @param signInAlert tells of a sign-in from a new place
 * @param test sends a mail of accounts to see what it looks like
 */
public record MailUseCases(
        Mailer mailer, RecordMails records, MailQueue queue, SignInAlert signInAlert, SendTestMail test) {
    private static final String INSTALLER = "__pbinstaller@example.com";

    /** What the use cases are made of. */
    public record Parts(
            MailSender sender,
            RecordStore store,
            TokenIssuer tokens,
            UnitOfWork work,
            Hooks hooks,
            Supplier<Catalog> catalog,
            CurrentSettings settings,
            SaveRecord save,
            Entropy entropy,
            InstantSource clock) {}

    public static MailUseCases of(Parts parts) {
        var transport = new Transport(parts.sender(), parts.settings());
        var mailer = new HookedMailer(parts.hooks().mailer().send(), transport);
        var records = new RecordMails(parts, mailer, new MailTexts(parts.settings()));
        parts.hooks()
                .mailer()
                .passwordReset()
                .bind("installer", 0, Set.of(Collection.SUPERUSERS_NAME), MailUseCases::refuseInstaller);
        return new MailUseCases(
                mailer,
                records,
                new MailQueue(MailQueue.Limits.DEFAULT, parts.work()),
                new AwaitedAlert(records),
                new SendTestMail(parts, records));
    }

    /** The passing superuser that makes the first real one has a link for that, and no mailbox. */
    private static void refuseInstaller(MailerRecordEvent event) {
        if (event.record().text("email").equals(INSTALLER)) {
            throw MailException.refused("the password of the installer cannot be reset");
        }
        event.next();
    }
}
