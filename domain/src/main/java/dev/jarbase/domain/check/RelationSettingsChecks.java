package dev.jarbase.domain.check;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.field.Field;
import java.util.Optional;

/** The rules of the settings of relation fields. */
final class RelationSettingsChecks {
    private RelationSettingsChecks() {}

    static void check(Field.RelationField field, FieldSettingsContext context, FieldErrors.Collector errors) {
        errors.put("collectionId", target(field, context));
        errors.put("minSelect", FieldSettingsChecks.within(field.minSelect(), 0, Long.MAX_VALUE));
        boolean missing = field.minSelect() > 0 && field.maxSelect() == 0;
        errors.put(
                "maxSelect",
                missing
                        ? FieldChecks.required()
                        : FieldSettingsChecks.within(field.maxSelect(), field.minSelect(), Long.MAX_VALUE));
    }

    private static Optional<FieldErrors> target(Field.RelationField field, FieldSettingsContext context) {
        if (field.collectionId().isEmpty()) {
            return FieldChecks.required();
        }
        boolean changed = context.storedField(field.id(), Field.RelationField.class)
                .filter(stored -> !stored.collectionId().equals(field.collectionId()))
                .isPresent();
        if (changed) {
            return FieldChecks.error("validation_field_relation_change", "The relation collection cannot be changed.");
        }
        Optional<Collection> target = context.collectionById(field.collectionId());
        if (target.isEmpty()) {
            return FieldChecks.error(
                    "validation_field_relation_missing_collection", "The relation collection doesn't exist.");
        }
        return target.get().isView() && !context.collection().isView()
                ? FieldChecks.error(
                        "validation_relation_field_non_view_base_collection",
                        "Only view collections are allowed to have relations to other views.")
                : Optional.empty();
    }
}
