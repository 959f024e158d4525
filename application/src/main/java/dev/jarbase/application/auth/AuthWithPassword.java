package dev.jarbase.application.auth;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.RecordAuthWithPasswordRequestEvent;
import dev.jarbase.application.hooks.RecordAuthWithPasswordRequestEvent.Credentials;
import dev.jarbase.application.tokens.TokenIssuer;
import dev.jarbase.domain.auth.PasswordHasher;
import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.record.Record;
import java.util.List;
import java.util.Optional;

/** Signs an account in by one of its identity fields and its password. Thread-safe. */
public final class AuthWithPassword {
    private final IdentitySearch search;
    private final PasswordHasher passwords;
    private final TokenIssuer tokens;
    private final Hook<RecordAuthWithPasswordRequestEvent> hook;
    private final SignIn signIn;

    AuthWithPassword(AuthUseCases.Parts parts, TokenIssuer tokens, SignIn signIn) {
        this.search = new IdentitySearch(parts.core().records());
        this.passwords = parts.ports().passwords();
        this.tokens = tokens;
        this.hook = parts.core().hooks().recordRequests().authWithPassword();
        this.signIn = signIn;
    }

    /** Answers alike for an unknown identity and a wrong password, after the same work. */
    public AuthOutcome authenticate(SignInRequest submitted) {
        Collection collection = submitted.collection();
        AuthOptions.PasswordAuth options = AuthCollections.options(collection).passwordAuth();
        if (!options.enabled()) {
            throw Fault.forbidden("The collection is not configured to allow password authentication.");
        }
        FormBody form = submitted.form();
        var credentials = new Credentials(form.text("identity"), form.text("identityField"), form.text("password"));
        validate(credentials, options.identityFields());
        SignInRequest request = submitted.in("password");
        var event = new RecordAuthWithPasswordRequestEvent(
                collection, search.find(collection, credentials), credentials, request.info());
        return hook.answer(event, new AuthOutcome.Withheld(), () -> verify(request, event));
    }

    private AuthOutcome verify(SignInRequest request, RecordAuthWithPasswordRequestEvent event) {
        Optional<Record> account = event.record();
        String hash = account.map(record -> record.text("password")).orElse("");
        String compared = hash.isEmpty() ? DecoyHash.of(event.collection()) : hash;
        boolean matches = passwords.matches(event.password(), compared);
        if (account.isEmpty() || hash.isEmpty() || !matches) {
            throw Fault.invalid("Failed to authenticate.");
        }
        String token = tokens.auth(account.get());
        return signIn.finish(request, new SignIn.Proof(account.get(), token, "password", Optional.empty()));
    }

    private static void validate(Credentials credentials, List<String> identityFields) {
        new FormCheck()
                .required("identity", credentials.identity())
                .required("password", credentials.password())
                .length("identityField", credentials.identityField(), 1, FormCheck.MAX_LENGTH)
                .and("identityField", credentials.identityField(), field -> oneOf(field, identityFields))
                .refuse();
    }

    private static Optional<FieldErrors.Single> oneOf(String field, List<String> allowed) {
        return allowed.contains(field) ? Optional.empty() : Optional.of(RuleErrors.notAllowed());
    }
}
