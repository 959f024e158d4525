package dev.jarbase.application.hooks;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;

/** One record is viewed, created, updated, deleted, or its token refreshed; handlers may put another in its place. */
public final class RecordRequestEvent extends RequestEvent {
    private final Collection collection;
    private Record record;

    public RecordRequestEvent(Collection collection, Record record, RequestInfo info) {
        super(info);
        this.collection = collection;
        this.record = record;
    }

    public Collection collection() {
        return collection;
    }

    public Record record() {
        return record;
    }

    /** Goes on with another record. */
    public void replace(Record other) {
        record = other;
    }

    @Override
    protected boolean isTagged(String tag) {
        return RecordTags.match(collection, tag);
    }
}
