package dev.jarbase.application.auth;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.RecordRequestOtpRequestEvent;
import dev.jarbase.application.mail.MailUseCases;
import dev.jarbase.application.records.NewPasswords;
import dev.jarbase.application.work.UnitOfWork;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.record.Record;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sends a password that is good once and for a short while. Thread-safe. */
public final class RequestOtp {
    private static final String DIGITS = "1234567890";

    private final IdentitySearch search;
    private final OneTimePasswords otps;
    private final DecoyOtps decoys;
    private final MailUseCases mails;
    private final NewPasswords passwords;
    private final Entropy entropy;
    private final UnitOfWork work;
    private final boolean isDevelopment;
    private final Hook<RecordRequestOtpRequestEvent> hook;

    RequestOtp(AuthUseCases.Parts parts, IdentitySearch search, OneTimePasswords otps, DecoyOtps decoys) {
        this.search = search;
        this.otps = otps;
        this.decoys = decoys;
        this.mails = parts.mails();
        this.passwords = parts.records().passwords();
        this.entropy = parts.core().entropy();
        this.work = parts.core().work();
        this.isDevelopment = parts.isDevelopment();
        this.hook = parts.core().hooks().accountRequests().requestOtp();
    }

    /**
     * Sends a password to the {@code email} of the form in the background and returns its id, or nothing if a hook ended
     * the chain. Where short messages are on and the collection has a unique {@code phone}, the form may name that
     * instead. Who is unknown gets an id too, after the same work.
     */
    public Optional<String> request(SignInRequest request) {
        Collection collection = request.collection();
        AuthOptions.Otp options = AuthCollections.options(collection).otp();
        if (!options.enabled()) {
            throw Fault.forbidden("The collection is not configured to allow OTP authentication.");
        }
        OtpRecipient recipient = OtpRecipient.of(request, mails.sms().isOn());
        var event = new RecordRequestOtpRequestEvent(
                collection,
                search.by(collection, recipient.field(), recipient.value()),
                entropy.text((int) options.length(), DIGITS),
                request.info());
        return hook.answer(event, Optional.empty(), () -> Optional.of(issue(event, recipient)));
    }

    private String issue(RecordRequestOtpRequestEvent event, OtpRecipient recipient) {
        Collection collection = event.collection();
        Duration valid =
                Duration.ofSeconds(AuthCollections.options(collection).otp().duration());
        String subject = search.key(collection, recipient.field(), recipient.value());
        var wanted = List.of(new NewPasswords.Wanted(otps.collection(), event.password()));
        return passwords.ahead(
                wanted,
                () -> event.record()
                        .map(account -> work.inTransaction(
                                () -> issue(account, event.password(), new Delivery(recipient, valid))))
                        .orElseGet(() -> decoys.request(subject, valid, recipient.enough())));
    }

    private String issue(Record account, String password, Delivery delivery) {
        OtpRecipient recipient = delivery.recipient();
        Optional<Record> latest = isUnbounded(recipient)
                ? Optional.empty()
                : otps.latestOf(account, delivery.valid(), recipient.enough());
        if (latest.isPresent()) {
            return latest.get().id();
        }
        Record otp = otps.add(account, password);
        Record own = account.copy();
        mails.queue()
                .later(
                        "one-time password",
                        () -> recipient.send(mails, own, otp.id(), password),
                        () -> withdraw(otp, own, delivery.valid()));
        return otp.id();
    }

    /** Short messages cost money in development too. */
    private boolean isUnbounded(OtpRecipient recipient) {
        return isDevelopment && recipient instanceof OtpRecipient.Mail;
    }

    /** Removes one that could not be sent; its id goes on being answered as before. */
    private void withdraw(Record otp, Record account, Duration valid) {
        decoys.adopt(otp.id(), Accounts.key(account), valid);
        otps.remove(otp);
    }

    private record Delivery(OtpRecipient recipient, Duration valid) {}
}
