package dev.jarbase.application.records;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.rule.RequestInfo;
import java.util.function.Consumer;

/** Deletes a record and what must go with it. */
public final class DeleteRecord {
    public void delete(Collection collection, String id, RequestInfo info) {
        delete(collection, id, info, record -> {});
    }

    /** Deletes a record; {@code then} runs inside of the request hooks once it is gone. */
    public void delete(Collection collection, String id, RequestInfo info, Consumer<Record> then) {
        throw new UnsupportedOperationException();
    }
}
