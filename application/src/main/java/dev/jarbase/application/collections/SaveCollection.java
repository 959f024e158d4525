package dev.jarbase.application.collections;

import dev.jarbase.domain.collection.Collection;

/** Stores a new or changed collection on behalf of the program. */
public final class SaveCollection {
    /** Validates and stores a collection and returns it as stored. @throws InvalidCollectionException if it is refused */
    public Collection save(Collection collection) {
        throw new UnsupportedOperationException();
    }

    /** Stores a collection without validating it and returns it as stored. */
    public Collection saveWithoutValidation(Collection collection) {
        throw new UnsupportedOperationException();
    }
}
