package dev.jarbase.application.collections;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;
import java.util.List;

/** Deletes all records of a collection. Thread-safe. */
public final class TruncateCollection {
    private static final int BATCH = 500;

    private final CollectionWrites writes;

    TruncateCollection(CollectionWrites writes) {
        this.writes = writes;
    }

    /**
     * Deletes all records of the collection of that id or name, with what must go with them, in one transaction.
     *
     * @throws Fault if there is none, it is a view, or a record must stay; nothing is deleted then
     */
    public void truncate(String idOrName, RequestInfo info) {
        Collection collection = writes.catalog().find(idOrName).orElseThrow(Fault::notFound);
        if (collection.isView()) {
            throw Fault.invalid("View collections cannot be truncated since they don't store their own records.");
        }
        try {
            writes.core().work().inTransaction(() -> removeAll(collection));
        } catch (RuntimeException failure) {
            throw Fault.invalid(
                    "Failed to truncate collection (most likely due to required cascade delete record references).",
                    failure);
        }
    }

    private void removeAll(Collection collection) {
        List<Record> batch = next(collection);
        while (!batch.isEmpty()) {
            batch.forEach(writes.parts().removeRecord()::remove);
            batch = next(collection);
        }
    }

    private List<Record> next(Collection collection) {
        return writes.core().records().list(Criteria.all(collection), BATCH);
    }
}
