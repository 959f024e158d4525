package dev.jarbase.application.records;

import dev.jarbase.domain.auth.PasswordHasher;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.json.JsonTexts;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What a request that writes an account must prove beside the values themselves: a repeated password, the old one, and
 * that an e-mail address or the verified state is not simply set.
 *
 * @param isManager whether the caller manages the account; asked only if it matters
 */
record AuthForm(String password, String passwordConfirm, String oldPassword, BooleanSupplier isManager) {

    static AuthForm of(JsonValue.Obj body, BooleanSupplier isManager) {
        return new AuthForm(
                JsonTexts.of(body, "password"),
                JsonTexts.of(body, "passwordConfirm"),
                JsonTexts.of(body, "oldPassword"),
                isManager);
    }

    /** Checks an account that is about to be saved. @throws InvalidRecordException if something is missing */
    void check(Record record, PasswordHasher passwords) {
        FieldErrors.Collector errors = new FieldErrors.Collector();
        if (!record.isNew() && record.isChanged("email") && !isManager.getAsBoolean()) {
            errors.put("email", RuleErrors.mismatch());
        }
        if (record.isChanged("verified") && !isManager.getAsBoolean()) {
            errors.put("verified", RuleErrors.mismatch());
        }
        if (!isPasswordSetOtherwise(record)) {
            checkPasswords(record, passwords, errors);
        }
        if (!errors.isEmpty()) {
            throw new InvalidRecordException(errors.toTree());
        }
    }

    private void checkPasswords(Record record, PasswordHasher passwords, FieldErrors.Collector errors) {
        boolean anyOld = record.isNew() || !oldPassword.isEmpty();
        if (password.isEmpty() && (anyOld || !passwordConfirm.isEmpty())) {
            errors.put("password", RuleErrors.required());
        }
        if (passwordConfirm.isEmpty() && (anyOld || !password.isEmpty())) {
            errors.put("passwordConfirm", RuleErrors.required());
        } else if (!passwordConfirm.equals(password)) {
            errors.put("passwordConfirm", RuleErrors.mismatch());
        }
        boolean changing = !password.isEmpty() || !passwordConfirm.isEmpty();
        if (!record.isNew() && changing && !isManager.getAsBoolean()) {
            errors.put("oldPassword", oldPasswordError(record, passwords));
        }
    }

    private Optional<FieldErrors.Single> oldPasswordError(Record record, PasswordHasher passwords) {
        if (oldPassword.isEmpty()) {
            return Optional.of(RuleErrors.required());
        }
        boolean matches = record.original("password") instanceof FieldValue.Password stored
                && passwords.matches(oldPassword, stored.hash());
        return matches
                ? Optional.empty()
                : Optional.of(FieldErrors.of("validation_invalid_old_password", "Missing or invalid old password."));
    }

    /** Whether a hook set the password, or one was generated, so that the submitted ones do not count. */
    private boolean isPasswordSetOtherwise(Record record) {
        return record.get("password") instanceof FieldValue.Password value
                && (value.plain().isEmpty()
                        ? record.isNew() && !value.hash().isEmpty()
                        : !value.plain().equals(password));
    }
}
