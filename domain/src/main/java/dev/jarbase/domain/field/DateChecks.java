package dev.jarbase.domain.field;

import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.text.DateTimes;
import java.time.Instant;
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
        Instant moment = DateTimes.parse(threshold);
        String seconds = threshold.substring(0, threshold.length() - ".000Z".length());
        String fraction = fraction(moment.getNano() / 1_000_000);
        String inWords = seconds + fraction + " +0000 UTC";
        String inParams = seconds.replace(' ', 'T') + fraction + "Z";
        return Optional.of(FieldErrors.of(code, message + inWords, Map.of("threshold", JsonValue.of(inParams))));
    }

    private static String fraction(int millis) {
        if (millis == 0) {
            return "";
        }
        String digits = Integer.toString(1000 + millis).substring(1);
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return "." + digits.substring(0, end);
    }
}
