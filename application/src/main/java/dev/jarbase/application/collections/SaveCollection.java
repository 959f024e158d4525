package dev.jarbase.application.collections;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionDraft;
import java.util.Optional;

/** Stores a new or changed collection on behalf of the program: hooks run. Thread-safe. */
public final class SaveCollection {
    private final CollectionWrites writes;

    SaveCollection(CollectionWrites writes) {
        this.writes = writes;
    }

    /**
     * Validates and stores a collection, in the place of the one with the same id if there is one.
     *
     * @return the collection as stored
     * @throws InvalidCollectionException if it is refused
     */
    public Collection save(Collection collection) {
        return save(collection, true);
    }

    /** Stores a collection without validating it and returns it as stored. */
    public Collection saveWithoutValidation(Collection collection) {
        return save(collection, false);
    }

    private Collection save(Collection collection, boolean validated) {
        Optional<Collection> stored = writes.catalog().byId(collection.id());
        CollectionDraft draft = CollectionDraft.of(collection);
        return stored.isPresent() ? writes.update(draft, stored.get(), validated) : writes.create(draft, validated);
    }
}
