package dev.jarbase.domain.check;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.FieldLists;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.Field.BoolField;
import dev.jarbase.domain.field.Field.EmailField;
import dev.jarbase.domain.field.Field.PasswordField;
import dev.jarbase.domain.field.Field.TextField;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks the list of fields of a collection. */
final class FieldListChecks {
    private static final Set<String> RESERVED_IN_AUTH = Set.of("passwordConfirm", "oldPassword");
    private static final List<AccountField> ACCOUNT_FIELDS = List.of(
            new AccountField("password", PasswordField.class, true),
            new AccountField("tokenKey", TextField.class, true),
            new AccountField("email", EmailField.class, false),
            new AccountField("emailVisibility", BoolField.class, false),
            new AccountField("verified", BoolField.class, false));

    private record AccountField(String name, Class<? extends Field> type, boolean hidden) {}

    private final Collection collection;
    private final Optional<Collection> stored;

    private FieldListChecks(Collection collection, Optional<Collection> stored) {
        this.collection = collection;
        this.stored = stored;
    }

    static Optional<FieldErrors> check(
            Collection collection, Optional<Collection> stored, CollectionCheckContext context) {
        var checks = new FieldListChecks(collection, stored);
        return checks.duplicates()
                .or(checks::required)
                .or(checks::systemFields)
                .or(checks::types)
                .or(checks::reserved)
                .or(() -> checks.settings(context));
    }

    private Optional<FieldErrors> duplicates() {
        Set<String> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < collection.fields().size(); i++) {
            Field field = collection.fields().get(i);
            if (!ids.add(field.id())) {
                return Optional.of(at(
                        i,
                        "id",
                        FieldErrors.of(
                                "validation_duplicated_field_id",
                                "Duplicated or invalid field id \"" + field.id() + "\"")));
            }
            if (!names.add(field.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(at(
                        i,
                        "name",
                        CollectionChecks.about(
                                "validation_duplicated_field_name",
                                "Duplicated or invalid field name " + field.name(),
                                "fieldName",
                                field.name())));
            }
        }
        return Optional.empty();
    }

    private Optional<FieldErrors> required() {
        if (collection.fields().isEmpty()) {
            return Optional.of(RuleErrors.required());
        }
        boolean hasId = collection.field("id").orElse(null) instanceof TextField id && id.primaryKey();
        if (!hasId) {
            return Optional.of(FieldErrors.of("validation_missing_primary_key", "Missing or invalid \"id\" PK field."));
        }
        return collection.isAuth() ? accountFields() : Optional.empty();
    }

    private Optional<FieldErrors> accountFields() {
        for (AccountField expected : ACCOUNT_FIELDS) {
            String name = expected.name();
            Optional<Field> field = collection.field(name).filter(expected.type()::isInstance);
            if (field.isEmpty()) {
                return Optional.of(FieldErrors.of(
                        "validation_missing_" + name + "_field", "System \"" + name + "\" field is required."));
            }
            if (!field.get().isSystem() || (expected.hidden() && !field.get().isHidden())) {
                return Optional.of(FieldErrors.at(name, mustBeSystem(expected.hidden())));
            }
        }
        return Optional.empty();
    }

    private static FieldErrors mustBeSystem(boolean hidden) {
        return hidden
                ? FieldErrors.of(
                        "validation_must_be_system_and_hidden",
                        "The field must be marked as \"System\" and \"Hidden\".")
                : FieldErrors.of("validation_must_be_system", "The field must be marked as \"System\".");
    }

    private Optional<FieldErrors> systemFields() {
        if (collection.isView() || stored.isEmpty()) {
            return Optional.empty();
        }
        for (Field old : stored.get().fields()) {
            boolean kept = !old.isSystem()
                    || FieldLists.byId(collection.fields(), old.id())
                            .filter(field -> field.name().equals(old.name()))
                            .isPresent();
            if (!kept) {
                return Optional.of(FieldErrors.of(
                        "validation_system_field_change", "System fields cannot be deleted or renamed."));
            }
        }
        return Optional.empty();
    }

    private Optional<FieldErrors> types() {
        if (collection.isView() || stored.isEmpty()) {
            return Optional.empty();
        }
        var errors = new FieldErrors.Collector();
        for (int i = 0; i < collection.fields().size(); i++) {
            Field field = collection.fields().get(i);
            Optional<Field> old = FieldLists.byId(stored.get().fields(), field.id());
            if (old.isPresent() && old.get().type() != field.type()) {
                errors.put(
                        Integer.toString(i),
                        FieldErrors.of("validation_field_type_change", "Field type cannot be changed."));
            }
        }
        return found(errors);
    }

    private Optional<FieldErrors> reserved() {
        var errors = new FieldErrors.Collector();
        for (int i = 0; collection.isAuth() && i < collection.fields().size(); i++) {
            if (RESERVED_IN_AUTH.contains(collection.fields().get(i).name())) {
                errors.put(
                        Integer.toString(i),
                        FieldErrors.at(
                                "name",
                                FieldErrors.of(
                                        "validation_reserved_field_name",
                                        "The field name is reserved and cannot be used.")));
            }
        }
        return found(errors);
    }

    private Optional<FieldErrors> settings(CollectionCheckContext context) {
        var settings =
                new FieldSettingsContext(collection, stored, context.catalog(), context.patterns(), context.entropy());
        var errors = new FieldErrors.Collector();
        for (int i = 0; i < collection.fields().size(); i++) {
            errors.put(
                    Integer.toString(i),
                    FieldSettingsChecks.check(collection.fields().get(i), settings));
        }
        return found(errors);
    }

    private static Optional<FieldErrors> found(FieldErrors.Collector errors) {
        return errors.isEmpty() ? Optional.empty() : Optional.of(errors.toTree());
    }

    private static FieldErrors at(int index, String property, FieldErrors error) {
        return FieldErrors.at(Integer.toString(index), FieldErrors.at(property, error));
    }
}
