package dev.jarbase.application.auth;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.RecordEmailChangeRequestEvent;
import dev.jarbase.application.mail.RecordMails;
import dev.jarbase.application.records.Refusal;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.record.Record;
import java.util.Optional;

/** Mails a link to a new address, by which the caller's account gets it. Thread-safe. */
public final class RequestEmailChange {
    private static final Refusal REFUSAL = new Refusal("Failed to request email change.");

    private final IdentitySearch search;
    private final RecordMails mails;
    private final Hook<RecordEmailChangeRequestEvent> hook;

    RequestEmailChange(AuthUseCases.Parts parts, IdentitySearch search) {
        this.search = search;
        this.mails = parts.mails().records();
        this.hook = parts.core().hooks().accountRequests().requestEmailChange();
    }

    /** Mails to the {@code newEmail} of the form before it returns. */
    public void request(SignInRequest request) {
        Collection collection = request.collection();
        AuthCollections.options(collection);
        AuthCollections.refuseSuperusers(collection, "All superusers can change their emails directly.");
        Record account = AuthCollections.caller(request).record();
        String newEmail = request.form().text("newEmail");
        new FormCheck()
                .email("newEmail", newEmail)
                .and("newEmail", newEmail, email -> unwanted(account, email))
                .refuse();
        var event = new RecordEmailChangeRequestEvent(collection, account, newEmail, request.info());
        hook.trigger(event, () -> REFUSAL.guard(() -> mails.emailChange(event.record(), event.newEmail())));
    }

    private Optional<FieldErrors.Single> unwanted(Record account, String email) {
        if (email.equals(account.text("email"))) {
            return Optional.of(RuleErrors.forbidden());
        }
        return search.byEmail(account.collection(), email)
                .filter(other -> !other.id().equals(account.id()))
                .map(taken -> FieldErrors.of("validation_invalid_new_email", "Invalid new email address."));
    }
}
