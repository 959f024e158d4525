package dev.jarbase.application.auth;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.RecordAuthRequestEvent;
import dev.jarbase.application.records.EnrichRecords;
import dev.jarbase.application.settings.CurrentSettings;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.settings.IpRange;
import java.util.List;
import java.util.Optional;

/** What all ways of signing in have in common, once the account has been proven. Thread-safe. */
final class SignIn {
    private final CurrentSettings settings;
    private final RuleMatch rules;
    private final Hook<RecordAuthRequestEvent> hook;
    private final SecondFactor secondFactor;
    private final EnrichRecords enrich;
    private final SignInPlaces places;

    /**
     * An account that was proven.
     *
     * @param method {@code password}, {@code oauth2}, {@code otp}; empty for a refresh or impersonation, which need no
     *     second factor and raise no alert
     */
    record Proof(Record account, String token, String method, Optional<JsonValue> meta) {}

    SignIn(
            CurrentSettings settings,
            RuleMatch rules,
            Hook<RecordAuthRequestEvent> hook,
            SecondFactor secondFactor,
            EnrichRecords enrich,
            SignInPlaces places) {
        this.settings = settings;
        this.rules = rules;
        this.hook = hook;
        this.secondFactor = secondFactor;
        this.enrich = enrich;
        this.places = places;
    }

    AuthOutcome finish(SignInRequest request, Proof proof) {
        requireKnownAddress(proof.account(), request.realIp());
        requireRule(proof.account(), request.info());
        var event = new RecordAuthRequestEvent(
                proof.account(), proof.token(), proof.method(), proof.meta(), request.info());
        return hook.answer(event, new AuthOutcome.Withheld(), () -> answer(request, event));
    }

    private void requireKnownAddress(Record account, String realIp) {
        List<String> allowed = settings.current().superuserIps();
        boolean isRestricted = account.collection().isSuperusers() && !allowed.isEmpty();
        if (isRestricted && !IpRange.anyContains(allowed, realIp)) {
            throw Fault.forbidden();
        }
    }

    private void requireRule(Record account, RequestInfo info) {
        if (!rules.allows(Accounts.options(account).authRule(), account, info)) {
            throw Fault.forbidden("The request doesn't satisfy the collection requirements to authenticate.");
        }
    }

    private AuthOutcome answer(SignInRequest request, RecordAuthRequestEvent event) {
        if (!event.authMethod().isEmpty()) {
            Optional<String> mfaId = secondFactor.check(event.record(), event.authMethod(), request);
            if (mfaId.isPresent()) {
                return new AuthOutcome.SecondFactorNeeded(mfaId.get());
            }
        }
        Record account = event.record();
        RequestInfo asOwner = request.info().withActor(new Actor.Account(account, event.token()));
        enrich.enrich(List.of(account), request.info().query().getOrDefault("expand", ""), asOwner);
        if (!event.authMethod().isEmpty()) {
            places.remember(account, request);
        }
        return new AuthResult(event.token(), account, event.meta());
    }
}
