package dev.jarbase.application.hooks;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;

/** An account is about to ask for, or to get, another e-mail address; handlers may change either. */
public final class RecordEmailChangeRequestEvent extends RequestEvent {
    private final Collection collection;
    private Record record;
    private String newEmail;

    public RecordEmailChangeRequestEvent(Collection collection, Record record, String newEmail, RequestInfo info) {
        super(info);
        this.collection = collection;
        this.record = record;
        this.newEmail = newEmail;
    }

    public Collection collection() {
        return collection;
    }

    public Record record() {
        return record;
    }

    /** Goes on with another account. */
    public void replace(Record other) {
        record = other;
    }

    public String newEmail() {
        return newEmail;
    }

    public void newEmail(String changed) {
        newEmail = changed;
    }

    @Override
    protected boolean isTagged(String tag) {
        return RecordTags.match(collection, tag);
    }
}
