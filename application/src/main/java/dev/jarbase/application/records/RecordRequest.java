package dev.jarbase.application.records;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;
import java.util.function.Consumer;

/**
 * A request to write one record.
 *
 * @param id the record that is meant; empty for one to be created
 * @param expand the relations to expand in the answer
 * @param then what runs inside of the request hooks, after the record was written and made ready to be shown
 */
public record RecordRequest(Collection collection, String id, String expand, RequestInfo info, Consumer<Record> then) {

    /** A request that nothing follows. */
    public static RecordRequest of(Collection collection, String id, String expand, RequestInfo info) {
        return new RecordRequest(collection, id, expand, info, record -> {});
    }

    RecordRequest withInfo(RequestInfo changed) {
        return new RecordRequest(collection, id, expand, changed, then);
    }
}
