package dev.jarbase.application.auth;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.RecordRequestEvent;
import dev.jarbase.application.mail.MailUseCases;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Record;
import java.util.Optional;

/** Mails a link that proves an address. Thread-safe. */
public final class RequestVerification {
    private final IdentitySearch search;
    private final Attempts sent;
    private final MailUseCases mails;
    private final Hook<RecordRequestEvent> hook;

    RequestVerification(AuthUseCases.Parts parts, IdentitySearch search, Attempts sent) {
        this.search = search;
        this.sent = sent;
        this.mails = parts.mails();
        this.hook = parts.core().hooks().accountRequests().requestVerification();
    }

    /**
     * Mails to the {@code email} of the form in the background, unless its account is verified or got such a mail within
     * the last two minutes; an unknown address is no fault, so that nobody learns who has an account.
     */
    public void request(SignInRequest request) {
        Collection collection = request.collection();
        AuthCollections.options(collection);
        AuthCollections.refuseSuperusers(collection, "All superusers are verified by default.");
        String email = request.form().text("email");
        new FormCheck().email("email", email).refuse();
        Optional<Record> account = search.byEmail(collection, email);
        if (account.isEmpty() || isDue(account.get())) {
            return;
        }
        var event = new RecordRequestEvent(collection, account.get(), request.info());
        hook.trigger(event, () -> send(event.record()));
    }

    private boolean isDue(Record account) {
        return !account.bool("verified") && sent.isUsedUp(Accounts.key(account));
    }

    private void send(Record account) {
        if (!account.bool("verified") && sent.take(Accounts.key(account))) {
            Record own = account.copy();
            mails.queue().later("verification", () -> mails.records().verification(own));
        }
    }
}
