package dev.jarbase.application.records;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Page;
import dev.jarbase.domain.rule.RequestInfo;

/** Lists the records of a collection that the caller may see. */
public final class ListRecords {
    public Page list(Collection collection, ListQuery query, RequestInfo info) {
        throw new UnsupportedOperationException();
    }
}
