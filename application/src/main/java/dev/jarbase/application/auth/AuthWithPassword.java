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
import dev.jarbase.domain.field.Field.PasswordField;
import dev.jarbase.domain.record.Record;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Signs an account in by one of its identity fields and its password. Thread-safe. */
public final class AuthWithPassword {
    private static final int MAX_LENGTH = 255;
    private static final int DEFAULT_COST = 10;
    /** Salt and digest of no known password. */
    private static final String DECOY = "7EqJtq98hPqEX7fNZaFWoOa9mXjYxF8fAM/IqMjPZTAYDtQh3hM9e";

    private final IdentitySearch search;
    private final PasswordHasher passwords;
    private final TokenIssuer tokens;
    private final Hook<RecordAuthWithPasswordRequestEvent> hook;
    private final SignIn signIn;

    AuthWithPassword(AuthUseCases.Parts parts, TokenIssuer tokens, SignIn signIn) {
        this.search = new IdentitySearch(parts.records());
        this.passwords = parts.passwords();
        this.tokens = tokens;
        this.hook = parts.hooks().recordRequests().authWithPassword();
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
        var answer = new Object() {
            AuthOutcome outcome = new AuthOutcome.Withheld();
        };
        hook.trigger(event, () -> answer.outcome = verify(request, event));
        return answer.outcome;
    }

    private AuthOutcome verify(SignInRequest request, RecordAuthWithPasswordRequestEvent event) {
        Optional<Record> account = event.record();
        String hash = account.map(record -> record.text("password")).orElse("");
        String compared = hash.isEmpty() ? decoy(event.collection()) : hash;
        boolean matches = passwords.matches(event.credentials().password(), compared);
        if (account.isEmpty() || hash.isEmpty() || !matches) {
            throw Fault.invalid("Failed to authenticate.");
        }
        String token = tokens.auth(account.get());
        return signIn.finish(request, new SignIn.Proof(account.get(), token, "password", Optional.empty()));
    }

    /** A hash that nothing matches and that costs as much to compare as those of the collection. */
    private static String decoy(Collection collection) {
        int cost = collection.field("password").orElse(null) instanceof PasswordField field && field.cost() > 0
                ? field.cost()
                : DEFAULT_COST;
        return "$2a$" + (cost < 10 ? "0" : "") + cost + "$" + DECOY;
    }

    private static void validate(Credentials credentials, List<String> identityFields) {
        FieldErrors.Collector errors = new FieldErrors.Collector();
        errors.put("identity", required(credentials.identity()));
        errors.put("password", required(credentials.password()));
        if (!credentials.identityField().isEmpty()) {
            errors.put("identityField", oneOf(credentials.identityField(), identityFields));
        }
        if (!errors.isEmpty()) {
            throw Fault.invalid("An error occurred while validating the submitted data.", errors.toTree());
        }
    }

    private static Optional<FieldErrors> required(String value) {
        return value.isEmpty() ? Optional.of(RuleErrors.required()) : length(value);
    }

    private static Optional<FieldErrors> oneOf(String field, List<String> identityFields) {
        Optional<FieldErrors> length = length(field);
        return length.isPresent() || identityFields.contains(field) ? length : Optional.of(RuleErrors.notAllowed());
    }

    private static Optional<FieldErrors> length(String value) {
        return value.getBytes(StandardCharsets.UTF_8).length > MAX_LENGTH
                ? Optional.of(RuleErrors.length(1, MAX_LENGTH))
                : Optional.empty();
    }
}
