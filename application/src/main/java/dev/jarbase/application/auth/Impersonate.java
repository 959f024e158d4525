package dev.jarbase.application.auth;

import dev.jarbase.application.tokens.TokenIssuer;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.request.SuperuserOnly;
import java.time.Duration;
import java.util.Optional;

/** Gives a superuser a token of another account, which cannot be refreshed. Thread-safe. */
public final class Impersonate {
    private final RecordStore records;
    private final TokenIssuer tokens;
    private final SignIn signIn;

    Impersonate(AuthUseCases.Parts parts, TokenIssuer tokens, SignIn signIn) {
        this.records = parts.core().records();
        this.tokens = tokens;
        this.signIn = signIn;
    }

    /** Returns a token for {@code duration} seconds of the form; 0 takes the duration of the collection. */
    public AuthOutcome impersonate(SignInRequest request, String id) {
        SuperuserOnly.check(request.info().actor());
        AuthCollections.options(request.collection());
        Record account = records.byId(request.collection(), id).orElseThrow(Fault::notFound);
        long seconds = request.form().whole("duration");
        if (seconds < 0) {
            throw Fault.invalid(
                    "An error occurred while validating the submitted data.",
                    FieldErrors.at("duration", RuleErrors.tooSmall(0)));
        }
        String token = tokens.staticAuth(account, Duration.ofSeconds(seconds));
        return signIn.finish(request, new SignIn.Proof(account, token, "", Optional.empty()));
    }
}
