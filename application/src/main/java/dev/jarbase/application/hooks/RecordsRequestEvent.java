package dev.jarbase.application.hooks;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.request.RequestInfo;

/** A request for what a collection holds; tagged by the collection. */
public abstract class RecordsRequestEvent extends RequestEvent {
    private final Collection collection;

    protected RecordsRequestEvent(Collection collection, RequestInfo info) {
        super(info);
        this.collection = collection;
    }

    public final Collection collection() {
        return collection;
    }

    @Override
    protected final boolean isTagged(String tag) {
        return RecordTags.match(collection, tag);
    }
}
