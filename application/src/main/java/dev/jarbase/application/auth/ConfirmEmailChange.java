package dev.jarbase.application.auth;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.RecordEmailChangeRequestEvent;
import dev.jarbase.application.records.Refusal;
import dev.jarbase.application.tokens.TokenType;
import dev.jarbase.domain.auth.PasswordHasher;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import java.util.Optional;

/** Gives an account the address at which its owner followed the link, and who knows the password. Thread-safe. */
public final class ConfirmEmailChange {
    private static final Refusal REFUSAL = new Refusal("Failed to confirm email change.");
    private static final int MAX_PASSWORD = 100;

    private final ProvenAccount proven;
    private final IdentitySearch search;
    private final PasswordHasher passwords;
    private final Hook<RecordEmailChangeRequestEvent> hook;

    ConfirmEmailChange(AuthUseCases.Parts parts, ProvenAccount proven, IdentitySearch search) {
        this.proven = proven;
        this.search = search;
        this.passwords = parts.ports().passwords();
        this.hook = parts.core().hooks().accountRequests().confirmEmailChange();
    }

    /** Takes {@code token} and {@code password} of the form; all tokens of the account end. */
    public void confirm(SignInRequest request) {
        Collection collection = request.collection();
        AuthCollections.options(collection);
        AuthCollections.refuseSuperusers(collection, "All superusers can change their emails directly.");
        String token = request.form().text("token");
        String password = request.form().text("password");
        ProvenAccount.Proof proof = proof(token, collection);
        new FormCheck()
                .put("token", proof.error())
                .required("password", password, 1, MAX_PASSWORD)
                .and("password", password, text -> wrong(text, proof.account()))
                .refuse();
        var event = new RecordEmailChangeRequestEvent(
                collection, proof.require(), proven.claim(token, "newEmail"), request.info());
        hook.trigger(event, () -> {
            Record account = event.record()
                    .set("email", FieldValue.Text.of(event.newEmail()))
                    .set("verified", FieldValue.Bool.TRUE);
            REFUSAL.guard(() -> proven.save(account));
        });
    }

    private ProvenAccount.Proof proof(String token, Collection collection) {
        String newEmail = proven.claim(token, "newEmail");
        if (!token.isEmpty() && newEmail.isEmpty()) {
            return ProvenAccount.Proof.refused(
                    token,
                    FieldErrors.of(
                            "validation_invalid_token_payload", "Invalid token payload - newEmail must be set."));
        }
        ProvenAccount.Proof proof = proven.of(token, TokenType.EMAIL_CHANGE, collection);
        boolean isTaken = proof.account().isPresent()
                && search.byEmail(collection, newEmail).isPresent();
        return isTaken
                ? ProvenAccount.Proof.refused(
                        token, FieldErrors.of("validation_invalid_token_email", "The new email address is invalid."))
                : proof;
    }

    private Optional<FieldErrors.Single> wrong(String password, Optional<Record> account) {
        boolean matches = account.filter(known -> passwords.matches(password, known.text("password")))
                .isPresent();
        return matches
                ? Optional.empty()
                : Optional.of(
                        FieldErrors.of("validation_invalid_password", "Missing or invalid auth record password."));
    }
}
