package dev.jarbase.application.hooks;

import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;

/** A record is made ready to be shown in an answer, an expansion or a message. */
public final class RecordEnrichEvent extends RequestEvent {
    private final Record record;

    public RecordEnrichEvent(Record record, RequestInfo info) {
        super(info);
        this.record = record;
    }

    public Record record() {
        return record;
    }

    @Override
    protected boolean isTagged(String tag) {
        return RecordTags.match(record.collection(), tag);
    }
}
