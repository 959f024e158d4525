package dev.jarbase.application.records;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.rule.RequestInfo;
import java.util.function.Consumer;

/** Changes a record by a submitted body. */
public final class UpdateRecord {
    public Record update(Collection collection, String id, String expand, RequestInfo info) {
        return update(collection, id, expand, info, record -> {});
    }

    /** Changes a record; {@code then} runs inside of the request hooks once it is saved. */
    public Record update(Collection collection, String id, String expand, RequestInfo info, Consumer<Record> then) {
        throw new UnsupportedOperationException();
    }
}
