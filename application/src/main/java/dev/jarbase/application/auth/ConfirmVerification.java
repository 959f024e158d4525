package dev.jarbase.application.auth;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.RecordRequestEvent;
import dev.jarbase.application.records.NewPasswords;
import dev.jarbase.application.records.Refusal;
import dev.jarbase.application.tokens.TokenType;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import java.util.Optional;

/** Notes that the address of an account belongs to its owner, who followed the link that was mailed. Thread-safe. */
public final class ConfirmVerification {
    private static final Refusal REFUSAL = new Refusal("An error occurred while saving the verified state.");

    private final ProvenAccount proven;
    private final Attempts mails;
    private final NewPasswords passwords;
    private final Entropy entropy;
    private final Hook<RecordRequestEvent> hook;

    ConfirmVerification(AuthUseCases.Parts parts, ProvenAccount proven, Attempts mails) {
        this.proven = proven;
        this.mails = mails;
        this.passwords = parts.records().passwords();
        this.entropy = parts.core().entropy();
        this.hook = parts.core().hooks().accountRequests().confirmVerification();
    }

    /** Takes the {@code token} of the form; confirming again changes nothing. */
    public void confirm(SignInRequest request) {
        Collection collection = request.collection();
        AuthCollections.options(collection);
        AuthCollections.refuseSuperusers(collection, "All superusers are verified by default.");
        ProvenAccount.Proof proof = proof(request.form().text("token"), collection);
        new FormCheck().put("token", proof.error()).refuse();
        Record account = proof.require();
        boolean wasVerified = account.bool("verified");
        var event = new RecordRequestEvent(collection, account, request.info());
        hook.trigger(event, () -> {
            if (!wasVerified) {
                verify(event.record());
            }
            mails.forget(Accounts.key(event.record()));
        });
    }

    private ProvenAccount.Proof proof(String token, Collection collection) {
        String email = proven.claim(token, "email");
        if (!token.isEmpty() && email.isEmpty()) {
            return ProvenAccount.Proof.refused(
                    token, FieldErrors.of("validation_invalid_token_claims", "Missing email token claim."));
        }
        ProvenAccount.Proof proof = proven.of(token, TokenType.VERIFICATION, collection);
        Optional<Record> other =
                proof.account().filter(account -> !account.text("email").equals(email));
        return other.isEmpty()
                ? proof
                : ProvenAccount.Proof.refused(
                        token,
                        FieldErrors.of(
                                "validation_token_email_mismatch",
                                "The record email doesn't match with the requested token claims."));
    }

    private void verify(Record account) {
        account.set("verified", FieldValue.Bool.TRUE);
        if (!Accounts.options(account).passwordAuth().enabled()) {
            // Somebody else may have made the account, who could sign in once passwords are allowed again.
            account.set("password", passwords.unknown(account.collection(), entropy));
        }
        REFUSAL.guard(() -> proven.save(account));
    }
}
