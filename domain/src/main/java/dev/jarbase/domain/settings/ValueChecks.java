package dev.jarbase.domain.settings;

import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.schedule.CronSchedule;
import dev.jarbase.domain.schedule.InvalidCronException;
import dev.jarbase.domain.text.EmailFormat;
import dev.jarbase.domain.text.UrlFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks of single values. All but {@code required} accept an empty text and 0. */
final class ValueChecks {
    private static final Pattern HEX_COLOR = Pattern.compile("#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
    private static final Pattern DNS_NAME = Pattern.compile("\\w[\\w-]{0,62}(\\.\\w[\\w-]{0,62})*[._]?");
    private static final int MAX_DNS_NAME = 255;

    private ValueChecks() {}

    static Optional<FieldErrors> required(String value) {
        return errorIf(value.isEmpty(), RuleErrors.required());
    }

    static Optional<FieldErrors> requiredIf(boolean condition, String value) {
        return condition ? required(value) : Optional.empty();
    }

    static Optional<FieldErrors> requiredIf(boolean condition, long value) {
        return errorIf(condition && value == 0, RuleErrors.required());
    }

    static Optional<FieldErrors> atLeast(long value, long least) {
        return errorIf(value != 0 && value < least, RuleErrors.tooSmall(least));
    }

    /** Checks the length in bytes. */
    static Optional<FieldErrors> length(String value, int min, int max) {
        int length = value.getBytes(StandardCharsets.UTF_8).length;
        if (length == 0 || (length >= min && length <= max)) {
            return Optional.empty();
        }
        return Optional.of(min == max ? exactLength(min) : RuleErrors.length(min, max));
    }

    static Optional<FieldErrors> oneOf(String value, List<String> allowed) {
        return errorIf(!value.isEmpty() && !allowed.contains(value), RuleErrors.notAllowed());
    }

    static Optional<FieldErrors> url(String value) {
        return errorIf(!value.isEmpty() && !UrlFormat.isUrl(value), RuleErrors.url());
    }

    static Optional<FieldErrors> email(String value) {
        return errorIf(!value.isEmpty() && !EmailFormat.isEmail(value), RuleErrors.email());
    }

    static Optional<FieldErrors> hexColor(String value) {
        return errorIf(
                !value.isEmpty() && !HEX_COLOR.matcher(value).matches(),
                FieldErrors.of("validation_is_hex_color", "must be a valid hexadecimal color code"));
    }

    static Optional<FieldErrors> host(String value) {
        return errorIf(
                !value.isEmpty() && !isHost(value),
                FieldErrors.of("validation_is_host", "must be a valid IP address or DNS name"));
    }

    static Optional<FieldErrors> cron(String expression) {
        if (expression.isEmpty()) {
            return Optional.empty();
        }
        try {
            CronSchedule.parse(expression);
            return Optional.empty();
        } catch (InvalidCronException invalid) {
            return Optional.of(FieldErrors.of("validation_invalid_cron", invalid.reason()));
        }
    }

    static Optional<FieldErrors> ipRange(String value) {
        return required(value)
                .or(() -> errorIf(
                        IpRange.parse(value).isEmpty(),
                        // The code is misspelt by the peer.
                        FieldErrors.of("validation_invlaid_ip_or_subnet", "invalid IP or CIDR subnet")));
    }

    private static boolean isHost(String value) {
        boolean isAddress =
                IpAddress.parse(value).filter(address -> !address.hasZone()).isPresent();
        boolean isShort = value.replace(".", "").length() <= MAX_DNS_NAME;
        return isAddress || (isShort && DNS_NAME.matcher(value).matches());
    }

    private static FieldErrors exactLength(int length) {
        Map<String, JsonValue> params =
                Map.of("min", JsonValue.of((double) length), "max", JsonValue.of((double) length));
        return FieldErrors.of("validation_length_invalid", "the length must be exactly " + length, params);
    }

    private static Optional<FieldErrors> errorIf(boolean condition, FieldErrors error) {
        return condition ? Optional.of(error) : Optional.empty();
    }
}
