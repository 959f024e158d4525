package dev.jarbase.domain.check;

import dev.jarbase.domain.auth.PasswordHasher;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.text.Utf8;
import java.util.Optional;

/** The rules of passwords; a stored one is only asked to be there. */
final class PasswordChecks {
    private static final int DEFAULT_MAX = 71;

    private PasswordChecks() {}

    static Optional<FieldErrors> check(Field.PasswordField field, FieldValue value, CheckContext context) {
        FieldValue.Password password = value instanceof FieldValue.Password given ? given : FieldValue.Password.NONE;
        if (!password.isPresent()) {
            return field.isRequired() ? FieldChecks.required() : Optional.empty();
        }
        return password.plain().isEmpty() ? Optional.empty() : plain(field, password.plain(), context);
    }

    private static Optional<FieldErrors> plain(Field.PasswordField field, String plain, CheckContext context) {
        if (Utf8.length(plain) > PasswordHasher.MAX_BYTES) {
            return FieldChecks.error("validation_invalid_value", "Invalid value.");
        }
        int length = plain.codePointCount(0, plain.length());
        if (length < field.min()) {
            return FieldChecks.error(
                    "validation_min_text_constraint", "Must be at least " + field.min() + " character(s)");
        }
        long max = field.max() > 0 ? field.max() : DEFAULT_MAX;
        if (length > max) {
            return FieldChecks.error("validation_max_text_constraint", "Must be less than " + max + " character(s)");
        }
        boolean matches = field.pattern().isEmpty() || TextChecks.matches(field.pattern(), plain, context.patterns());
        return matches ? Optional.empty() : FieldChecks.error("validation_invalid_format", "Invalid value format");
    }
}
