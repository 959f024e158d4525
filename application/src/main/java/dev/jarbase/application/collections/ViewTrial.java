package dev.jarbase.application.collections;

import dev.jarbase.domain.check.FieldSettingsChecks;
import dev.jarbase.domain.check.FieldSettingsContext;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionDefaults;
import dev.jarbase.domain.collection.CollectionOptions;
import dev.jarbase.domain.collection.CollectionStore.InvalidViewException;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.PageRequest;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.StoreException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tries view queries before anything is stored: which fields they make, and whether their first records can be used. */
final class ViewTrial {
    private static final PageRequest SAMPLE = PageRequest.of(1, 10, true);
    private static final int NAME_LENGTH = 5;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final CollectionUseCases.Parts parts;

    /** The fields that a query makes and the first of its records. */
    record Result(List<Field> fields, List<Record> sample) {}

    ViewTrial(CollectionUseCases.Parts parts) {
        this.parts = parts;
    }

    /** Returns the fields of a view. @throws InvalidViewException if its query cannot be used */
    List<Field> fields(Collection view) {
        String query = view.options() instanceof CollectionOptions.View(String text, var ignored) ? text : "";
        return fields(query);
    }

    private List<Field> fields(String query) {
        return parts.collections().viewFields(query, parts.catalog().current());
    }

    /** Says what is wrong with a query, if anything. */
    Optional<String> problem(String query) {
        try {
            run(query);
            return Optional.empty();
        } catch (InvalidViewException invalid) {
            return Optional.of(String.valueOf(invalid.getMessage()));
        }
    }

    /** Runs a query. @throws InvalidViewException if it cannot be used */
    Result run(String query) {
        return parts.core().work().inTransaction(() -> {
            Collection view = view(query, fields(query));
            checkSettings(view);
            return new Result(view.fields(), sample(view));
        });
    }

    private Collection view(String query, List<Field> fields) {
        String name = "temp_view_" + parts.core().entropy().text(NAME_LENGTH, LETTERS);
        return Collection.of(
                CollectionDefaults.blank(CollectionType.VIEW, name, parts.core().entropy())
                        .withFields(fields)
                        .withOptions(new CollectionOptions.View(query, JsonValue.Obj.EMPTY)));
    }

    private void checkSettings(Collection view) {
        var context = new FieldSettingsContext(
                view,
                Optional.empty(),
                parts.catalog().current(),
                parts.core().patterns(),
                parts.core().entropy());
        for (int i = 0; i < view.fields().size(); i++) {
            Field field = view.fields().get(i);
            FieldErrors.Tree errors = FieldSettingsChecks.check(field, context);
            if (!errors.isEmpty()) {
                throw new InvalidViewException(
                        "invalid field \"" + field.name() + "\" (" + i + "): " + ErrorTexts.line(errors));
            }
        }
    }

    private List<Record> sample(Collection view) {
        List<Record> records = parts.collections().withTemporaryView(view, () -> read(view));
        Set<String> ids = new HashSet<>();
        for (Record record : records) {
            if (record.id().isEmpty()) {
                throw new InvalidViewException("the query could return records with empty or invalid ids");
            }
            if (!ids.add(record.id())) {
                throw new InvalidViewException("the query could return records with non-unique ids");
            }
        }
        return records;
    }

    private List<Record> read(Collection view) {
        try {
            return parts.core().records().page(Criteria.all(view), SAMPLE).items();
        } catch (StoreException failure) {
            throw new InvalidViewException("failed to retrieve query records: " + failure.getMessage());
        }
    }
}
