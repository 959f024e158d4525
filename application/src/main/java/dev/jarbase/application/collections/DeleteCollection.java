package dev.jarbase.application.collections;

import dev.jarbase.domain.rule.RequestInfo;

/** Deletes a collection with its records. */
public final class DeleteCollection {
    /** Deletes the collection of that id or name. */
    public void delete(String idOrName, RequestInfo info) {
        throw new UnsupportedOperationException();
    }
}
