package dev.jarbase.application.auth;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.RecordAuthWithOAuth2RequestEvent;
import dev.jarbase.application.records.AccountReferences;
import dev.jarbase.application.tokens.TokenIssuer;
import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import dev.jarbase.domain.oauth2.OAuth2Providers;
import dev.jarbase.domain.oauth2.OAuth2Tokens;
import dev.jarbase.domain.oauth2.OAuth2User;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import java.util.Optional;
import java.util.function.Supplier;

/** Signs an account in by the code of an OAuth2 provider; who has none gets one. Thread-safe. */
public final class AuthWithOAuth2 {
    private final OAuth2Providers providers;
    private final OAuth2Accounts accounts;
    private final AccountReferences references;
    private final RecordStore records;
    private final IdentitySearch search;
    private final AppleNames appleNames;
    private final TokenIssuer tokens;
    private final SignIn signIn;
    private final Hook<RecordAuthWithOAuth2RequestEvent> hook;

    AuthWithOAuth2(AuthUseCases.Parts parts, AppleNames appleNames, TokenIssuer tokens, SignIn signIn) {
        this.providers = parts.ports().oauth2();
        this.accounts = new OAuth2Accounts(parts);
        this.references = parts.records().accountReferences();
        this.records = parts.core().records();
        this.search = new IdentitySearch(parts.core().records());
        this.appleNames = appleNames;
        this.tokens = tokens;
        this.signIn = signIn;
        this.hook = parts.core().hooks().accountRequests().authWithOAuth2();
    }

    /** Takes {@code provider}, {@code code}, {@code codeVerifier}, {@code redirectURL} and {@code createData} of the form. */
    public AuthOutcome authenticate(SignInRequest submitted) {
        Collection collection = submitted.collection();
        AuthOptions.OAuth2 options = AuthCollections.options(collection).oauth2();
        if (!options.enabled()) {
            throw Fault.forbidden("The collection is not configured to allow OAuth2 authentication.");
        }
        OAuth2Form form = OAuth2Form.of(submitted.form(), options);
        SignInRequest request = submitted.in("oauth2");
        OAuth2User user = prove(form);
        Optional<Record> link = references.link(collection, form.provider().name(), user.id());
        Optional<Record> account = link.isPresent() ? linked(collection, link.get()) : unlinked(request, user);
        var event = new RecordAuthWithOAuth2RequestEvent(
                form.provider(), user, collection, account, form.createData(), request.info());
        return hook.answer(event, new AuthOutcome.Withheld(), () -> finish(request, event, link));
    }

    private OAuth2User prove(OAuth2Form form) {
        OAuth2Tokens given =
                asked("Failed to fetch OAuth2 token.", () -> providers.exchange(form.provider(), form.grant()));
        OAuth2User user = asked("Failed to fetch OAuth2 user.", () -> providers.user(form.provider(), given));
        if (!form.provider().name().equals("apple") || !user.name().isEmpty()) {
            return user;
        }
        return appleNames.take(form.grant().code()).map(user::withName).orElse(user);
    }

    private static <T> T asked(String failed, Supplier<T> question) {
        try {
            return question.get();
        } catch (OAuth2Exception failure) {
            throw Fault.invalid(failed, failure);
        }
    }

    private Optional<Record> linked(Collection collection, Record link) {
        Optional<Record> account = records.byId(collection, link.text("recordRef"));
        if (account.isEmpty()) {
            throw Fault.notFound();
        }
        return account;
    }

    /** The caller links to himself; else the proven address tells who it is. */
    private Optional<Record> unlinked(SignInRequest request, OAuth2User user) {
        Collection collection = request.collection();
        Optional<Record> caller = request.info()
                .actor()
                .account()
                .filter(account -> account.collection().id().equals(collection.id()));
        if (caller.isPresent()) {
            return records.byId(collection, caller.get().id());
        }
        return user.email().isEmpty() ? Optional.empty() : search.byEmail(collection, user.email());
    }

    private AuthOutcome finish(SignInRequest request, RecordAuthWithOAuth2RequestEvent event, Optional<Record> link) {
        Record account = accounts.join(event, link);
        event.replace(account);
        var proof = new SignIn.Proof(
                account,
                tokens.auth(account),
                "oauth2",
                Optional.of(event.oAuth2User().meta(event.isNewRecord())));
        return signIn.finish(request, proof);
    }
}
