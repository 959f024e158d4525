package dev.jarbase.application.hooks;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;

/**
 * A request for one record: it is viewed, created, updated, deleted, its token refreshed, or its owner proves something.
 * Handlers may put another record in its place.
 */
public class RecordRequestEvent extends RecordsRequestEvent {
    private Record record;

    public RecordRequestEvent(Collection collection, Record record, RequestInfo info) {
        super(collection, info);
        this.record = record;
    }

    public final Record record() {
        return record;
    }

    /** Goes on with another record. */
    public final void replace(Record other) {
        record = other;
    }
}
