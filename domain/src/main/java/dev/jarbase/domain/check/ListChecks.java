package dev.jarbase.domain.check;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of fields that hold items: select, relation and file. */
final class ListChecks {
    private ListChecks() {}

    static Optional<FieldErrors> select(Field.SelectField field, List<String> items) {
        if (items.isEmpty()) {
            return field.isRequired() ? FieldChecks.required() : Optional.empty();
        }
        if (items.size() > atLeastOne(field.maxSelect())) {
            return tooMany(field.maxSelect());
        }
        List<String> values = field.values().orElse(List.of());
        for (String item : items) {
            if (!values.contains(item)) {
                return Optional.of(FieldErrors.of(
                        "validation_invalid_value", "Invalid value " + item, Map.of("value", JsonValue.of(item))));
            }
        }
        return Optional.empty();
    }

    static Optional<FieldErrors> relation(Field.RelationField field, List<String> ids, CheckContext context) {
        if (ids.isEmpty()) {
            return field.isRequired() ? FieldChecks.required() : Optional.empty();
        }
        if (ids.size() < field.minSelect()) {
            return FieldChecks.error(
                    "validation_not_enough_values",
                    "Select at least " + field.minSelect(),
                    "minSelect",
                    field.minSelect());
        }
        if (ids.size() > atLeastOne(field.maxSelect())) {
            return tooMany(field.maxSelect());
        }
        Optional<Collection> target = context.catalog().find(field.collectionId());
        if (target.isEmpty()) {
            return FieldChecks.error(
                    "validation_missing_rel_collection", "Relation connection is missing or cannot be accessed");
        }
        return context.records().countByIds(target.get(), ids) == ids.size()
                ? Optional.empty()
                : FieldChecks.error(
                        "validation_missing_rel_records", "Failed to find all relation records with the provided ids");
    }

    private static Optional<FieldErrors> tooMany(long maxSelect) {
        long max = atLeastOne(maxSelect);
        return FieldChecks.error("validation_too_many_values", "Select no more than " + max, "maxSelect", max);
    }

    private static long atLeastOne(long maxSelect) {
        return Math.max(maxSelect, 1);
    }
}
