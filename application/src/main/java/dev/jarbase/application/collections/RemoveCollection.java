package dev.jarbase.application.collections;

import dev.jarbase.domain.collection.Collection;

/** Deletes a collection on behalf of the program. */
public final class RemoveCollection {
    /** Deletes a collection that nothing refers to, with its records. */
    public void remove(Collection collection) {
        throw new UnsupportedOperationException();
    }
}
