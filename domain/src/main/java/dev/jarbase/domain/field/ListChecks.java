package dev.jarbase.domain.field;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules of fields that hold items: select, relation and file. */
final class ListChecks {
    private static final int LONGEST_SHOWN_NAME = 250;

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

    /** Names stay or go; a new one cannot be sent as a text. */
    static Optional<FieldErrors> files(Field.FileField field, Record record, CheckContext context) {
        List<String> names = ItemLists.ofValue(record.get(field.name()));
        if (names.isEmpty()) {
            return field.isRequired() ? FieldChecks.required() : Optional.empty();
        }
        Set<String> stored = Set.copyOf(storedNames(field, record, context));
        List<String> added =
                names.stream().filter(name -> !stored.contains(name)).toList();
        if (!added.isEmpty()) {
            return newNames(added);
        }
        long max = atLeastOne(field.maxSelect());
        return names.size() <= max
                ? Optional.empty()
                : FieldChecks.error(
                        "validation_too_many_files", "The maximum allowed files is " + max, "maxSelect", max);
    }

    /** An unchanged value is what is stored; for a changed one the store is asked, others may have written since. */
    private static List<String> storedNames(Field.FileField field, Record record, CheckContext context) {
        if (record.isNew()) {
            return record.originalTexts(field.name());
        }
        if (!record.isChanged(field.name())) {
            return record.texts(field.name());
        }
        return context.records()
                .byId(record.collection(), record.originalId())
                .map(stored -> stored.texts(field.name()))
                .orElseGet(() -> record.originalTexts(field.name()));
    }

    private static Optional<FieldErrors> newNames(List<String> added) {
        List<String> shown = added.stream().map(ListChecks::shortened).toList();
        return Optional.of(FieldErrors.of(
                "validation_invalid_file",
                "Invalid new files: [" + String.join(" ", shown) + "].",
                Map.of("invalidFiles", JsonValue.texts(shown))));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_SHOWN_NAME ? name : name.substring(0, LONGEST_SHOWN_NAME);
    }

    private static Optional<FieldErrors> tooMany(long maxSelect) {
        long max = atLeastOne(maxSelect);
        return FieldChecks.error("validation_too_many_values", "Select no more than " + max, "maxSelect", max);
    }

    private static long atLeastOne(long maxSelect) {
        return Math.max(maxSelect, 1);
    }
}
