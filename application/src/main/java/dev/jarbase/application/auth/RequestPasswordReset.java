package dev.jarbase.application.auth;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.RecordRequestEvent;
import dev.jarbase.application.mail.MailUseCases;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.record.Record;
import java.util.Optional;

/** Mails a link that lets a new password be set. Thread-safe. */
public final class RequestPasswordReset {
    private final IdentitySearch search;
    private final Attempts sent;
    private final MailUseCases mails;
    private final Hook<RecordRequestEvent> hook;

    RequestPasswordReset(AuthUseCases.Parts parts, IdentitySearch search, Attempts sent) {
        this.search = search;
        this.sent = sent;
        this.mails = parts.mails();
        this.hook = parts.core().hooks().accountRequests().requestPasswordReset();
    }

    /**
     * Mails to the {@code email} of the form in the background, unless its account got such a mail within the last two
     * minutes; an unknown address is no fault, so that nobody learns who has an account.
     */
    public void request(SignInRequest request) {
        Collection collection = request.collection();
        if (!AuthCollections.options(collection).passwordAuth().enabled()) {
            throw Fault.invalid("The collection is not configured to allow password authentication.");
        }
        String email = request.form().text("email");
        new FormCheck().email("email", email).refuse();
        Optional<Record> account =
                search.byEmail(collection, email).filter(found -> !sent.isUsedUp(Accounts.key(found)));
        if (account.isPresent()) {
            var event = new RecordRequestEvent(collection, account.get(), request.info());
            hook.trigger(event, () -> send(event.record()));
        }
    }

    private void send(Record account) {
        String key = Accounts.key(account);
        if (sent.take(key)) {
            Record own = account.copy();
            mails.queue().later("password reset", () -> mails.records().passwordReset(own), () -> sent.forget(key));
        }
    }
}
