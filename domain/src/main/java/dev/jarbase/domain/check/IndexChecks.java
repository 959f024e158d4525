package dev.jarbase.domain.check;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionStore;
import dev.jarbase.domain.collection.IndexStatement;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.field.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks the index statements of a collection, without running them. */
final class IndexChecks {
    private static final List<String> UNIQUE_IN_AUTH = List.of("tokenKey", "email");

    private final Collection collection;
    private final Optional<Collection> stored;
    private final CollectionStore store;

    private IndexChecks(Collection collection, Optional<Collection> stored, CollectionStore store) {
        this.collection = collection;
        this.stored = stored;
        this.store = store;
    }

    static Optional<FieldErrors> check(
            Collection collection, Optional<Collection> stored, CollectionCheckContext context) {
        if (collection.isView()) {
            return collection.indexes().isEmpty()
                    ? Optional.empty()
                    : Optional.of(FieldErrors.of(
                            "validation_indexes_not_supported", "View collections don't support indexes."));
        }
        var checks = new IndexChecks(collection, stored, context.store());
        return checks.statements().or(checks::systemIndexes).or(checks::requiredIndexes);
    }

    private Optional<FieldErrors> statements() {
        Set<String> names = new HashSet<>();
        Set<IndexStatement> definitions = new HashSet<>();
        for (int i = 0; i < collection.indexes().size(); i++) {
            Optional<FieldErrors.Single> error = statement(collection.indexes().get(i), names, definitions);
            if (error.isPresent()) {
                return Optional.of(FieldErrors.at(Integer.toString(i), error.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<FieldErrors.Single> statement(String text, Set<String> names, Set<IndexStatement> definitions) {
        Optional<IndexStatement> parsed = IndexStatement.parse(text);
        if (parsed.isEmpty()) {
            return Optional.of(invalid());
        }
        IndexStatement index = parsed.get();
        if (!names.add(index.name().toLowerCase(Locale.ROOT))) {
            return Optional.of(FieldErrors.of("validation_duplicated_index_name", "The index name already exists."));
        }
        Optional<String> owner = store.tableOfIndex(index.name()).filter(table -> !isOwnTable(table));
        if (owner.isPresent()) {
            return Optional.of(CollectionChecks.about(
                    "validation_existing_index_name",
                    "The index name is already used in " + owner.get() + " collection.",
                    "usedTableName",
                    owner.get()));
        }
        return definitions.add(index.anonymous())
                ? Optional.empty()
                : Optional.of(FieldErrors.of(
                        "validation_duplicated_index_definition", "The index definition already exists."));
    }

    static FieldErrors.Single invalid() {
        return FieldErrors.of("validation_invalid_index_expression", "Invalid CREATE INDEX expression.");
    }

    private boolean isOwnTable(String table) {
        return table.equalsIgnoreCase(collection.name())
                || stored.filter(before -> before.name().equalsIgnoreCase(table))
                        .isPresent();
    }

    /** Unique indexes on system fields must stay, whatever their name, order, collation and condition. */
    private Optional<FieldErrors> systemIndexes() {
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        Set<IndexStatement> present = new HashSet<>();
        collection.indexes().forEach(text -> IndexStatement.parse(text).ifPresent(index -> present.add(key(index))));
        for (String text : stored.get().indexes()) {
            Optional<IndexStatement> old = IndexStatement.parse(text).filter(IndexStatement::unique);
            Optional<String> field = old.flatMap(this::systemFieldOf);
            if (field.isPresent() && !present.contains(key(old.get()))) {
                return Optional.of(CollectionChecks.about(
                        "validation_invalid_unique_system_field_index",
                        "Unique index definition on system fields (" + field.get() + ") is invalid or missing.",
                        "fieldName",
                        field.get()));
            }
        }
        return Optional.empty();
    }

    private static IndexStatement key(IndexStatement index) {
        return index.constraint();
    }

    private Optional<String> systemFieldOf(IndexStatement index) {
        for (IndexStatement.Column column : index.columns()) {
            for (Field field : stored.orElse(collection).fields()) {
                if (field.isSystem() && field.name().equalsIgnoreCase(column.expression())) {
                    return Optional.of(field.name());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<FieldErrors> requiredIndexes() {
        for (String field : UNIQUE_IN_AUTH) {
            if (collection.isAuth() && !IndexStatement.isUnique(collection.indexes(), field)) {
                return Optional.of(CollectionChecks.about(
                        "validation_missing_required_unique_index",
                        "Missing required unique index for field \"" + field + "\".",
                        "fieldName",
                        field));
            }
        }
        return Optional.empty();
    }
}
