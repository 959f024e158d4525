package dev.jarbase.domain.check;

import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.text.PatternEngine;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of plain texts and of ids. */
final class TextChecks {
    /** The pattern of ids that are safe in any file system, whatever the case of letters means there. */
    static final String SAFE_ID_PATTERN = "^[a-z0-9]+$";

    private static final int DEFAULT_MAX = 5000;
    private static final String FORBIDDEN_IN_IDS = "./\\|\"'`<>:?*%$\u0000\t\n\r ";
    private static final List<String> RESERVED_IDS =
            List.of(("CON PRN AUX NUL COM1 COM2 COM3 COM4 COM5 COM6 COM7 COM8 COM9"
                            + " LPT1 LPT2 LPT3 LPT4 LPT5 LPT6 LPT7 LPT8 LPT9")
                    .split(" "));

    private TextChecks() {}

    static Optional<FieldErrors> check(Record record, Field.TextField field, CheckContext context) {
        String value = record.text(field.name());
        if (!field.primaryKey()) {
            return plain(field, value, context.patterns());
        }
        if (!record.isNew()) {
            return storedId(record, field, value, context.patterns());
        }
        boolean clash = !isSafe(field)
                && !context.records()
                        .byText(record.collection(), field.name(), value, true, 1)
                        .isEmpty();
        return clash
                ? FieldChecks.error("validation_pk_invalid", "The record primary key is invalid or already exists.")
                : plain(field, value, context.patterns());
    }

    /** An id stays as it is; one that came from elsewhere need not keep the rules. */
    private static Optional<FieldErrors> storedId(
            Record record, Field.TextField field, String value, PatternEngine patterns) {
        if (record.isChanged(field.name())) {
            return FieldChecks.error("validation_pk_change", "The record primary key cannot be changed.");
        }
        return value.isEmpty() ? plain(field, value, patterns) : Optional.empty();
    }

    /** Returns the first rule that a text breaks, whatever record it is for. */
    static Optional<FieldErrors> plain(Field.TextField field, String value, PatternEngine patterns) {
        if (value.isEmpty()) {
            return field.isRequired() || field.primaryKey() ? FieldChecks.required() : Optional.empty();
        }
        int length = value.codePointCount(0, value.length());
        if (field.min() > 0 && length < field.min()) {
            return FieldChecks.error(
                    "validation_min_text_constraint",
                    "Must be at least " + field.min() + " character(s).",
                    "min",
                    field.min());
        }
        long max = field.max() == 0 ? DEFAULT_MAX : field.max();
        if (max > 0 && length > max) {
            return FieldChecks.error(
                    "validation_max_text_constraint", "Must be no more than " + max + " character(s).", "max", max);
        }
        if (!field.pattern().isEmpty() && !matches(field.pattern(), value, patterns)) {
            return FieldChecks.error("validation_invalid_format", "Invalid value format.");
        }
        return field.primaryKey() && !isSafe(field) ? id(value) : Optional.empty();
    }

    /**
     * Whether a pattern is found in a value. The usual one of ids is looked for by hand, for speed; a broken one,
     * which only a foreign program can have stored, matches nothing.
     */
    static boolean matches(String pattern, String value, PatternEngine patterns) {
        if (pattern.equals(SAFE_ID_PATTERN)) {
            return isSafeId(value);
        }
        try {
            return patterns.find(pattern, value);
        } catch (PatternEngine.InvalidPatternException broken) {
            return false;
        }
    }

    private static boolean isSafeId(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return !value.isEmpty();
    }

    private static boolean isSafe(Field.TextField field) {
        return field.pattern().equals(SAFE_ID_PATTERN);
    }

    private static Optional<FieldErrors> id(String value) {
        for (int i = 0; i < FORBIDDEN_IN_IDS.length(); i++) {
            String character = FORBIDDEN_IN_IDS.substring(i, i + 1);
            if (value.contains(character)) {
                return Optional.of(FieldErrors.of(
                        "validation_forbidden_pk_character",
                        "'" + character + "' is not a valid primary key character.",
                        Map.of("ch", JsonValue.of(character))));
            }
        }
        for (String reserved : RESERVED_IDS) {
            if (value.equalsIgnoreCase(reserved)) {
                return Optional.of(FieldErrors.of(
                        "validation_reserved_pk",
                        "The primary key '" + reserved + "' is reserved and cannot be used.",
                        Map.of("reserved", JsonValue.of(reserved))));
            }
        }
        return Optional.empty();
    }
}
