package dev.jarbase.application.records;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.rule.RequestInfo;
import java.util.function.Consumer;

/** Creates a record from a submitted body. */
public final class CreateRecord {
    public Record create(Collection collection, String expand, RequestInfo info) {
        return create(collection, expand, info, record -> {});
    }

    /** Creates a record; {@code then} runs inside of the request hooks once it is saved. */
    public Record create(Collection collection, String expand, RequestInfo info, Consumer<Record> then) {
        throw new UnsupportedOperationException();
    }
}
