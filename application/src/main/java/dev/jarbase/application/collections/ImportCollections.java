package dev.jarbase.application.collections;

import dev.jarbase.application.hooks.CollectionsImportRequestEvent;
import dev.jarbase.domain.collection.CollectionFormatException;
import dev.jarbase.domain.collection.CollectionStore.InvalidViewException;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.StoreException;
import dev.jarbase.domain.request.RequestInfo;
import java.util.ArrayList;
import java.util.List;

/** Imports collections in one transaction. Thread-safe. */
public final class ImportCollections {
    /** The sentence for a body that is not a JSON object at all. */
    public static final String MALFORMED = "An error occurred while loading the submitted data.";

    private static final String REFUSED = "Failed to import collections.";

    private final CollectionWrites writes;

    ImportCollections(CollectionWrites writes) {
        this.writes = writes;
    }

    /**
     * Creates, changes and (if the body wants it) deletes collections so that they are as the body says.
     *
     * @throws Fault if the body cannot be used or a collection is refused; nothing is changed then
     */
    public void importAll(RequestInfo info) {
        List<JsonValue.Obj> collections = collections(info.body());
        boolean deleteMissing = switch (info.body().find("deleteMissing").orElse(JsonValue.NULL)) {
            case JsonValue.Bool bool -> bool.value();
            case JsonValue.Null ignored -> false;
            default -> throw Fault.invalid(MALFORMED);
        };
        if (collections.isEmpty()) {
            throw Fault.invalid(
                    "An error occurred while validating the submitted data.",
                    FieldErrors.at("collections", RuleErrors.required()));
        }
        var event = new CollectionsImportRequestEvent(collections, deleteMissing, info);
        writes.core()
                .hooks()
                .collectionRequests()
                .imports()
                .trigger(event, () -> run(event.collections(), event.deleteMissing()));
    }

    private void run(List<JsonValue.Obj> collections, boolean deleteMissing) {
        try {
            new CollectionImport(writes, deleteMissing).run(collections);
        } catch (InvalidCollectionException invalid) {
            throw Fault.invalid(REFUSED, invalid.errors());
        } catch (CollectionFormatException | StoreException | InvalidViewException failure) {
            throw Fault.invalid(
                    REFUSED,
                    CollectionImport.failure(
                            "Failed to import the collections configuration. Raw error:\n" + failure.getMessage()));
        }
    }

    private static List<JsonValue.Obj> collections(JsonValue.Obj body) {
        List<JsonValue.Obj> collections = new ArrayList<>();
        switch (body.find("collections").orElse(JsonValue.NULL)) {
            case JsonValue.Array array -> array.items().forEach(item -> collections.add(object(item)));
            case JsonValue.Null ignored -> {}
            default -> throw Fault.invalid(MALFORMED);
        }
        return collections;
    }

    private static JsonValue.Obj object(JsonValue item) {
        return switch (item) {
            case JsonValue.Obj object -> object;
            case JsonValue.Null ignored -> JsonValue.Obj.EMPTY;
            default -> throw Fault.invalid(MALFORMED);
        };
    }
}
