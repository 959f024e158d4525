package dev.jarbase.application.hooks;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Page;
import dev.jarbase.domain.request.RequestInfo;

/** A page of records is listed; handlers may put another in its place. */
public final class RecordsListRequestEvent extends RecordsRequestEvent {
    private Page result;

    public RecordsListRequestEvent(Collection collection, Page result, RequestInfo info) {
        super(collection, info);
        this.result = result;
    }

    public Page result() {
        return result;
    }

    /** Goes on with another page. */
    public void replace(Page other) {
        result = other;
    }
}
