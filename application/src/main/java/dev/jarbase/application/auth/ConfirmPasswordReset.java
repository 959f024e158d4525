package dev.jarbase.application.auth;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.RecordRequestEvent;
import dev.jarbase.application.records.NewPasswords;
import dev.jarbase.application.records.Refusal;
import dev.jarbase.application.tokens.TokenType;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.field.Field.PasswordField;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import java.util.List;
import java.util.Optional;

/** Sets a new password for who followed the link that was mailed; the link is good once. Thread-safe. */
public final class ConfirmPasswordReset {
    private static final Refusal REFUSAL = new Refusal("Failed to set new password.");

    private final ProvenAccount proven;
    private final Attempts mails;
    private final NewPasswords passwords;
    private final Hook<RecordRequestEvent> hook;

    ConfirmPasswordReset(AuthUseCases.Parts parts, ProvenAccount proven, Attempts mails) {
        this.proven = proven;
        this.mails = mails;
        this.passwords = parts.records().passwords();
        this.hook = parts.core().hooks().accountRequests().confirmPasswordReset();
    }

    /** Takes {@code token}, {@code password} and {@code passwordConfirm} of the form. */
    public void confirm(SignInRequest request) {
        Collection collection = request.collection();
        AuthCollections.options(collection);
        String token = request.form().text("token");
        String password = request.form().text("password");
        String repeated = request.form().text("passwordConfirm");
        ProvenAccount.Proof proof = proven.of(token, TokenType.PASSWORD_RESET, collection);
        new FormCheck()
                .put("token", proof.error())
                .required("password", password, minLength(collection), FormCheck.MAX_LENGTH)
                .required("passwordConfirm", repeated, 1, Long.MAX_VALUE)
                .and("passwordConfirm", repeated, text -> mismatch(text, password))
                .refuse();
        var event = new RecordRequestEvent(collection, proof.require(), request.info());
        hook.trigger(event, () -> {
            change(event.record(), password, proven.claim(token, "email"));
            mails.forget(Accounts.key(event.record()));
        });
    }

    private void change(Record account, String password, String provenEmail) {
        account.set("password", FieldValue.Password.plain(password));
        if (account.text("email").equals(provenEmail)) {
            account.set("verified", FieldValue.Bool.TRUE);
        }
        List<NewPasswords.Wanted> wanted = List.of(new NewPasswords.Wanted(account.collection(), password));
        REFUSAL.guard(() -> passwords.ahead(wanted, () -> {
            proven.save(account);
            return account;
        }));
    }

    private static long minLength(Collection collection) {
        return collection.field("password").orElse(null) instanceof PasswordField field ? Math.max(1, field.min()) : 1;
    }

    private static Optional<FieldErrors.Single> mismatch(String repeated, String password) {
        return repeated.equals(password) ? Optional.empty() : Optional.of(RuleErrors.mismatch());
    }
}
