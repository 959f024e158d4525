package dev.jarbase.application.collections;

import dev.jarbase.domain.rule.RequestInfo;

/** Deletes all records of a collection. */
public final class TruncateCollection {
    /** Deletes all records of the collection of that id or name, with what must go with them. */
    public void truncate(String idOrName, RequestInfo info) {
        throw new UnsupportedOperationException();
    }
}
