package dev.jarbase.domain.fault;

import dev.jarbase.domain.json.JsonValue;
import java.util.Map;

/** The errors that all kinds of submitted values share. Messages are raw: the outside makes sentences of them. */
public final class RuleErrors {
    private RuleErrors() {}

    public static FieldErrors.Single required() {
        return FieldErrors.of("validation_required", "cannot be blank");
    }

    /** A text whose length in bytes is not between two lengths. */
    public static FieldErrors.Single length(long min, long max) {
        Map<String, JsonValue> params = Map.of("min", JsonValue.of((double) min), "max", JsonValue.of((double) max));
        if (min == max) {
            return FieldErrors.of("validation_length_invalid", "the length must be exactly " + min, params);
        }
        return min == 0
                ? FieldErrors.of("validation_length_too_long", "the length must be no more than " + max, params)
                : FieldErrors.of(
                        "validation_length_out_of_range", "the length must be between " + min + " and " + max, params);
    }

    /** A value that is not one of those allowed. */
    public static FieldErrors.Single notAllowed() {
        return FieldErrors.of("validation_in_invalid", "must be a valid value");
    }

    /** A value that is one of those forbidden. */
    public static FieldErrors.Single forbidden() {
        return FieldErrors.of("validation_not_in_invalid", "must not be in list");
    }

    /** A text that does not match the expected pattern. */
    public static FieldErrors.Single format() {
        return FieldErrors.of("validation_match_invalid", "must be in a valid format");
    }

    /** A value where there must be none. */
    public static FieldErrors.Single notEmpty() {
        return FieldErrors.of("validation_empty", "must be blank");
    }

    /** A value where null is expected. */
    public static FieldErrors.Single notNull() {
        return FieldErrors.of("validation_nil", "must be blank");
    }

    public static FieldErrors.Single tooSmall(long threshold) {
        return FieldErrors.of(
                "validation_min_greater_equal_than_required",
                "must be no less than " + threshold,
                Map.of("threshold", JsonValue.of((double) threshold)));
    }

    public static FieldErrors.Single tooGreat(long threshold) {
        return FieldErrors.of(
                "validation_max_less_equal_than_required",
                "must be no greater than " + threshold,
                Map.of("threshold", JsonValue.of((double) threshold)));
    }

    public static FieldErrors.Single email() {
        return FieldErrors.of("validation_is_email", "must be a valid email address");
    }

    public static FieldErrors.Single url() {
        return FieldErrors.of("validation_is_url", "must be a valid URL");
    }

    public static FieldErrors.Single domain() {
        return FieldErrors.of("validation_is_domain", "must be a valid domain");
    }

    public static FieldErrors.Single mismatch() {
        return FieldErrors.of("validation_values_mismatch", "Values don't match.");
    }

    /** A pattern that the engine refuses, with the text of its parser. */
    public static FieldErrors.Single regex(String reason) {
        return FieldErrors.of("validation_invalid_regex", reason);
    }

    public static FieldErrors.Single notUnique() {
        return FieldErrors.of("validation_not_unique", "Value must be unique");
    }
}
