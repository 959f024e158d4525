package dev.jarbase.domain.check;

import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.field.ItemLists;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.text.EmailFormat;
import dev.jarbase.domain.text.UrlFormat;
import dev.jarbase.domain.text.Utf8;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the value of one field of a record against the options of the field. */
public final class FieldChecks {
    private static final long DEFAULT_EDITOR_BYTES = 5 << 20;
    private static final long DEFAULT_JSON_BYTES = 1 << 20;
    private static final int MAX_LATITUDE = 90;
    private static final int MAX_LONGITUDE = 180;

    private FieldChecks() {}

    /** Returns the first rule that the value breaks, if any; messages are the peer's raw texts. */
    public static Optional<FieldErrors> check(Record record, Field field, CheckContext context) {
        return switch (field) {
            case Field.TextField text -> TextChecks.check(record, text, context);
            case Field.NumberField number -> NumberChecks.check(number, record.number(number.name()));
            case Field.BoolField bool -> bool.isRequired() && !record.bool(bool.name()) ? required() : Optional.empty();
            case Field.EmailField email -> email(email, record.text(email.name()));
            case Field.UrlField url -> url(url, record.text(url.name()));
            case Field.EditorField editor -> editor(editor, record.text(editor.name()));
            case Field.DateField date -> DateChecks.check(date, record.text(date.name()));
            case Field.AutodateField ignored -> Optional.empty();
            case Field.SelectField select -> ListChecks.select(select, ItemLists.ofValue(record.get(select.name())));
            case Field.RelationField relation ->
                ListChecks.relation(relation, ItemLists.ofValue(record.get(relation.name())), context);
            case Field.FileField file -> FileChecks.check(file, record, context);
            case Field.JsonField json -> json(json, record.get(json.name()));
            case Field.PasswordField password -> PasswordChecks.check(password, record.get(password.name()), context);
            case Field.GeoPointField geo -> geoPoint(geo, record.get(geo.name()));
        };
    }

    static Optional<FieldErrors> required() {
        return Optional.of(RuleErrors.required());
    }

    static Optional<FieldErrors> error(String code, String message) {
        return Optional.of(FieldErrors.of(code, message));
    }

    /** Returns an error with a number as its only parameter, which the message already shows. */
    static Optional<FieldErrors> error(String code, String message, String param, double value) {
        return Optional.of(FieldErrors.of(code, message, Map.of(param, JsonValue.of(value))));
    }

    /** Returns an error with a whole number as its only parameter, which the message already shows. */
    static Optional<FieldErrors> error(String code, String message, String param, long value) {
        return Optional.of(FieldErrors.of(code, message, Map.of(param, JsonValue.of(value))));
    }

    private static Optional<FieldErrors> email(Field.EmailField field, String value) {
        if (value.isEmpty()) {
            return field.isRequired() ? required() : Optional.empty();
        }
        if (!EmailFormat.isEmail(value)) {
            return Optional.of(RuleErrors.email());
        }
        String domain = value.substring(value.lastIndexOf('@') + 1);
        return isAllowed(domain, field.onlyDomains(), field.exceptDomains())
                ? Optional.empty()
                : error("validation_email_domain_not_allowed", "Email domain is not allowed");
    }

    private static Optional<FieldErrors> url(Field.UrlField field, String value) {
        if (value.isEmpty()) {
            return field.isRequired() ? required() : Optional.empty();
        }
        if (!UrlFormat.isUrl(value)) {
            return error("validation_invalid_url", "Must be a valid url");
        }
        return isAllowed(UrlFormat.host(value), field.onlyDomains(), field.exceptDomains())
                ? Optional.empty()
                : error("validation_url_domain_not_allowed", "Url domain is not allowed");
    }

    private static boolean isAllowed(String domain, Optional<List<String>> only, Optional<List<String>> except) {
        List<String> allowed = only.orElse(List.of());
        return (allowed.isEmpty() || allowed.contains(domain))
                && !except.orElse(List.of()).contains(domain);
    }

    private static Optional<FieldErrors> editor(Field.EditorField field, String value) {
        if (value.isEmpty() && field.isRequired()) {
            return required();
        }
        long max = field.maxSize() > 0 ? field.maxSize() : DEFAULT_EDITOR_BYTES;
        return Utf8.length(value) <= max
                ? Optional.empty()
                : error(
                        "validation_content_size_limit",
                        "The maximum allowed content size is " + max + " bytes",
                        "maxSize",
                        max);
    }

    private static Optional<FieldErrors> json(Field.JsonField field, FieldValue value) {
        String json = value instanceof FieldValue.Json stored ? stored.json() : "";
        long max = field.maxSize() > 0 ? field.maxSize() : DEFAULT_JSON_BYTES;
        if (Utf8.length(json) > max) {
            return error(
                    "validation_json_size_limit", "The maximum allowed JSON size is " + max + " bytes", "maxSize", max);
        }
        if (!json.isEmpty() && JsonReader.tryParse(json).isEmpty()) {
            return error("validation_invalid_json", "Must be a valid json value");
        }
        boolean empty = switch (json.strip()) {
            case "", "null", "\"\"", "[]", "{}" -> true;
            default -> false;
        };
        return empty && field.isRequired() ? required() : Optional.empty();
    }

    private static Optional<FieldErrors> geoPoint(Field.GeoPointField field, FieldValue value) {
        if (!(value instanceof FieldValue.Geo(double lon, double lat)) || (lon == 0 && lat == 0)) {
            return field.isRequired() ? required() : Optional.empty();
        }
        if (Math.abs(lat) > MAX_LATITUDE) {
            return error("validation_invalid_latitude", "Latitude must be between -90 and 90 degrees.");
        }
        if (Math.abs(lon) > MAX_LONGITUDE) {
            return error("validation_invalid_longitude", "Longitude must be between -180 and 180 degrees.");
        }
        return Optional.empty();
    }
}
