package dev.jarbase.application.hooks;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Page;
import dev.jarbase.domain.request.RequestInfo;

/** A page of records is listed; handlers may put another in its place. */
public final class RecordsListRequestEvent extends RequestEvent {
    private final Collection collection;
    private Page result;

    public RecordsListRequestEvent(Collection collection, Page result, RequestInfo info) {
        super(info);
        this.collection = collection;
        this.result = result;
    }

    public Collection collection() {
        return collection;
    }

    public Page result() {
        return result;
    }

    /** Goes on with another page. */
    public void replace(Page other) {
        result = other;
    }

    @Override
    protected boolean isTagged(String tag) {
        return RecordTags.match(collection, tag);
    }
}
