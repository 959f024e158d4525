package dev.jarbase.application.collections;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.rule.RequestInfo;

/** Finds a collection. */
public final class ViewCollection {
    /** Returns the collection of that id or name. */
    public Collection view(String idOrName, RequestInfo info) {
        throw new UnsupportedOperationException();
    }
}
