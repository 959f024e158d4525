package dev.jarbase.application.collections;

import dev.jarbase.domain.record.PageRequest;
import dev.jarbase.domain.rule.RequestInfo;

/** Lists collections. */
public final class ListCollections {
    /** Returns a page of the collections that a filter selects; filter and sort know a few properties only. */
    public CollectionPage list(PageRequest page, String filter, String sort, RequestInfo info) {
        throw new UnsupportedOperationException();
    }
}
