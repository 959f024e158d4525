package dev.jarbase.application.auth;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.RecordRequestEvent;
import dev.jarbase.application.tokens.TokenIssuer;
import dev.jarbase.domain.auth.TokenCodec;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.Actor;
import java.util.Optional;

/** Exchanges a token for a newer one. Thread-safe. */
public final class AuthRefresh {
    private static final JsonValue YES = JsonValue.of(true);

    private final TokenCodec codec;
    private final TokenIssuer tokens;
    private final Hook<RecordRequestEvent> hook;
    private final SignIn signIn;

    AuthRefresh(AuthUseCases.Parts parts, TokenIssuer tokens, SignIn signIn) {
        this.codec = parts.ports().tokens();
        this.tokens = tokens;
        this.hook = parts.core().hooks().recordRequests().authRefresh();
        this.signIn = signIn;
    }

    /** Returns the account as it is now, with a newer token or, if the presented one is not refreshable, with that. */
    public AuthOutcome refresh(SignInRequest request) {
        Actor.Account caller = AuthCollections.caller(request);
        Record account = caller.record();
        var event = new RecordRequestEvent(account.collection(), account, request.info());
        return hook.answer(event, new AuthOutcome.Withheld(), () -> {
            String token = isRefreshable(caller.token()) ? tokens.auth(event.record()) : caller.token();
            return signIn.finish(request, new SignIn.Proof(event.record(), token, "", Optional.empty()));
        });
    }

    private boolean isRefreshable(String token) {
        return codec.unverified(token)
                .flatMap(claims -> claims.get("refreshable"))
                .filter(YES::equals)
                .isPresent();
    }
}
