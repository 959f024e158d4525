package dev.jarbase.application.auth;

import dev.jarbase.application.hooks.RecordAuthWithOAuth2RequestEvent;
import dev.jarbase.application.records.AccountReferences;
import dev.jarbase.application.records.CreateRecord;
import dev.jarbase.application.records.NewPasswords;
import dev.jarbase.application.records.Refusal;
import dev.jarbase.application.records.RemoveRecord;
import dev.jarbase.application.records.SaveRecord;
import dev.jarbase.application.work.UnitOfWork;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.oauth2.OAuth2User;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes the accounts of those who come from a provider, or joins the accounts that they have. Guards against somebody who
 * made an account with the address of another in advance: whoever proves the address takes the account over, and what
 * was set before opens it no more.
 */
final class OAuth2Accounts {
    private static final Refusal REFUSAL = new Refusal("Failed to authenticate.");
    private static final String EMAIL = "email";
    private static final String VERIFIED = "verified";

    private final NewOAuth2Account newAccount;
    private final CreateRecord create;
    private final SaveRecord save;
    private final RemoveRecord remove;
    private final AccountReferences references;
    private final NewPasswords passwords;
    private final Entropy entropy;
    private final UnitOfWork work;
    private final Supplier<Catalog> catalog;

    OAuth2Accounts(AuthUseCases.Parts parts) {
        this.newAccount = new NewOAuth2Account(parts);
        this.create = parts.records().create();
        this.save = parts.records().save();
        this.remove = parts.records().remove();
        this.references = parts.records().accountReferences();
        this.passwords = parts.records().passwords();
        this.entropy = parts.core().entropy();
        this.work = parts.core().work();
        this.catalog = parts.core().catalog();
    }

    /**
     * Returns the account of the one whom a provider told of, stored and linked.
     *
     * @param link the link by which it was found
     */
    Record join(RecordAuthWithOAuth2RequestEvent event, Optional<Record> link) {
        return REFUSAL.guard(() ->
                event.record().isPresent() ? takeOver(event, event.record().get(), link) : make(event, link));
    }

    private Record make(RecordAuthWithOAuth2RequestEvent event, Optional<Record> link) {
        if (event.collection().isSuperusers()) {
            throw new IllegalStateException("a provider makes no superusers");
        }
        // Before the transaction, in which nobody else can write: it may ask for a picture.
        NewOAuth2Account.Request request = newAccount.of(event);
        RequestInfo info = event.info();
        RequestInfo creation = new RequestInfo(
                info.context(), "POST", Map.of(), info.headers(), request.body(), request.files(), info.actor());
        return work.inTransaction(() -> {
            Record account = create.create(event.collection(), "", creation);
            if (account.text(EMAIL).equals(event.oAuth2User().email()) && !account.bool(VERIFIED)) {
                account.set(VERIFIED, FieldValue.Bool.TRUE);
                save.save(account);
            }
            link(account, event, link);
            return account;
        });
    }

    private Record takeOver(RecordAuthWithOAuth2RequestEvent event, Record account, Optional<Record> link) {
        boolean wasVerified = account.bool(VERIFIED);
        if (!wasVerified && !isCaller(account, event.info())) {
            account.set("password", passwords.unknown(account.collection(), entropy));
        }
        work.inTransaction(() -> {
            if (!wasVerified) {
                references.of(AccountReferences.EXTERNAL_AUTHS, account).forEach(remove::remove);
            }
            if (update(account, event.oAuth2User()) || !wasVerified) {
                save.save(account);
            }
            link(account, event, wasVerified ? link : Optional.empty());
        });
        return account;
    }

    /** Notes what the provider has proven; true if that changes the account. */
    private static boolean update(Record account, OAuth2User user) {
        boolean changed = false;
        if (account.text(EMAIL).isEmpty() && !user.email().isEmpty()) {
            account.set(EMAIL, FieldValue.Text.of(user.email()));
            changed = true;
        }
        boolean isProven = account.text(EMAIL).isEmpty() || account.text(EMAIL).equals(user.email());
        if (isProven && !account.bool(VERIFIED)) {
            account.set(VERIFIED, FieldValue.Bool.TRUE);
            changed = true;
        }
        return changed;
    }

    private static boolean isCaller(Record account, RequestInfo info) {
        return info.actor()
                .account()
                .filter(caller -> Accounts.key(caller).equals(Accounts.key(account)))
                .isPresent();
    }

    private void link(Record account, RecordAuthWithOAuth2RequestEvent event, Optional<Record> existing) {
        if (existing.isPresent()) {
            return;
        }
        Collection links = catalog.get()
                .byName(AccountReferences.EXTERNAL_AUTHS)
                .orElseThrow(() -> new IllegalStateException("no collection " + AccountReferences.EXTERNAL_AUTHS));
        save.save(Record.fresh(links)
                .set("collectionRef", FieldValue.Text.of(account.collection().id()))
                .set("recordRef", FieldValue.Text.of(account.id()))
                .set("provider", FieldValue.Text.of(event.provider().name()))
                .set("providerId", FieldValue.Text.of(event.oAuth2User().id())));
    }
}
