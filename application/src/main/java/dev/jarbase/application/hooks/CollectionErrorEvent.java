package dev.jarbase.application.hooks;

import dev.jarbase.domain.collection.Collection;

/** A collection could not be saved or deleted. */
public final class CollectionErrorEvent extends CollectionEvent {
    private final RuntimeException error;

    public CollectionErrorEvent(Collection collection, Operation operation, RuntimeException error) {
        super(collection, operation);
        this.error = error;
    }

    public RuntimeException error() {
        return error;
    }
}
