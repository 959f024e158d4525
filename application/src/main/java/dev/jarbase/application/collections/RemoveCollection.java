package dev.jarbase.application.collections;

import dev.jarbase.domain.collection.Collection;

/** Deletes a collection on behalf of the program: hooks run. Thread-safe. */
public final class RemoveCollection {
    private final CollectionWrites writes;

    RemoveCollection(CollectionWrites writes) {
        this.writes = writes;
    }

    /**
     * Deletes a collection with its records.
     *
     * @throws RuntimeException if it is a system collection or something refers to it; nothing is deleted then
     */
    public void remove(Collection collection) {
        writes.remove(collection, true);
    }
}
