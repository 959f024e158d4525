package dev.jarbase.application.collections;

import dev.jarbase.domain.check.CollectionChecks;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionDraft;
import dev.jarbase.domain.collection.CollectionMerge;
import dev.jarbase.domain.collection.CollectionStore.InvalidViewException;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.StoreException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One import: deletes, saves without validation, then validates all, so that collections may refer to each other. */
final class CollectionImport {
    private static final Comparator<Imported> ORDER = Comparator.comparing((Imported item) -> item.isView())
            .thenComparing(item -> item.draft().definition().created())
            .thenComparing(item -> item.draft().definition().updated());

    private final CollectionWrites writes;
    private final boolean deleteMissing;

    /** A collection as it is to be, and as it was stored before the import. */
    private record Imported(CollectionDraft draft, Optional<Collection> stored) {
        boolean isView() {
            return draft.definition().type() == dev.jarbase.domain.collection.CollectionType.VIEW;
        }

        Imported saved(Collection collection) {
            return new Imported(draft.with(collection.definition()), stored);
        }
    }

    CollectionImport(CollectionWrites writes, boolean deleteMissing) {
        this.writes = writes;
        this.deleteMissing = deleteMissing;
    }

    static FieldErrors.Tree failure(String message) {
        return FieldErrors.at("collections", FieldErrors.of("validation_collections_import_failure", message));
    }

    void run(List<JsonValue.Obj> items) {
        List<Imported> imported = new ArrayList<>();
        items.forEach(item -> imported.add(merge(item)));
        imported.sort(ORDER);
        writes.core().work().inTransaction(() -> {
            if (deleteMissing) {
                removeOthers(imported);
            }
            imported.replaceAll(this::save);
            imported.forEach(this::check);
        });
    }

    private Imported merge(JsonValue.Obj item) {
        String id = CollectionMerge.text(item, "id");
        Optional<Collection> stored = writes.catalog().find(id.isEmpty() ? CollectionMerge.text(item, "name") : id);
        CollectionDraft draft = stored.isPresent()
                ? CollectionMerge.imported(stored.get(), item, deleteMissing)
                : CollectionMerge.created(item, writes.core().entropy());
        return new Imported(draft, stored);
    }

    private void removeOthers(List<Imported> imported) {
        Set<String> wanted = new HashSet<>();
        imported.forEach(item -> wanted.add(item.draft().definition().id()));
        writes.catalog().collections().stream()
                .filter(collection -> !collection.isSystem() && !wanted.contains(collection.id()))
                .sorted(Comparator.comparing(
                        collection -> collection.definition().updated()))
                .forEach(collection -> writes.remove(collection, false));
    }

    private Imported save(Imported item) {
        try {
            return item.saved(
                    item.stored().isPresent()
                            ? writes.update(item.draft(), item.stored().get(), false)
                            : writes.create(item.draft(), false));
        } catch (StoreException | InvalidViewException failure) {
            String name = item.draft().definition().name();
            throw new StoreException("failed to save collection \"" + name + "\": " + failure.getMessage(), failure);
        }
    }

    private void check(Imported item) {
        Collection.Definition definition = item.draft().definition();
        CollectionDraft draft =
                item.isView() ? item.draft().with(definition.withFields(viewFields(definition))) : item.draft();
        Collection before = item.stored().orElse(Collection.of(definition));
        FieldErrors.Tree errors = CollectionChecks.check(draft, Optional.of(before), writes.checkContext());
        if (!errors.isEmpty()) {
            throw new InvalidCollectionException(failure("Data validations failed for collection \"" + definition.name()
                    + "\" (" + definition.id() + "):\n" + ErrorTexts.block(errors)));
        }
    }

    private List<Field> viewFields(Collection.Definition definition) {
        try {
            return writes.trial().fields(Collection.of(definition));
        } catch (InvalidViewException invalid) {
            return invalid.fields();
        }
    }
}
