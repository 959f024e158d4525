package dev.jarbase.domain.check;

import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.text.DateTimes;
import java.util.Map;
import java.util.Optional;

/** The rules of dates; stored forms compare as texts. */
final class DateChecks {
    private DateChecks() {}

    static Optional<FieldErrors> check(Field.DateField field, String value) {
        if (value.isEmpty()) {
            return field.isRequired() ? FieldChecks.required() : Optional.empty();
        }
        String min = DateTimes.normalize(field.min());
        String max = DateTimes.normalize(field.max());
        if (!min.isEmpty() && value.compareTo(min) < 0) {
            return outside("validation_min_greater_equal_than_required", "must be no less than ", min);
        }
        if (!max.isEmpty() && value.compareTo(max) > 0) {
            return outside("validation_max_less_equal_than_required", "must be no greater than ", max);
        }
        return Optional.empty();
    }

    /** The parameter is written as RFC 3339 has it, the message in words of the peer. */
    private static Optional<FieldErrors> outside(String code, String message, String threshold) {
        int end = threshold.length() - "Z".length();
        int dot = threshold.lastIndexOf('.');
        while (threshold.charAt(end - 1) == '0') {
            end--;
        }
        String fraction = end == dot + 1 ? "" : threshold.substring(dot, end);
        String seconds = threshold.substring(0, dot);
        String inWords = seconds + fraction + " +0000 UTC";
        String inParams = seconds.replace(' ', 'T') + fraction + "Z";
        return Optional.of(FieldErrors.of(code, message + inWords, Map.of("threshold", JsonValue.of(inParams))));
    }
}
