package dev.jarbase.application.hooks;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.request.RequestInfo;

/** One collection is viewed, created, updated or deleted; handlers may put another definition in its place. */
public final class CollectionRequestEvent extends RequestEvent {
    private Collection collection;

    public CollectionRequestEvent(Collection collection, RequestInfo info) {
        super(info);
        this.collection = collection;
    }

    public Collection collection() {
        return collection;
    }

    /** Goes on with another definition. */
    public void replace(Collection changed) {
        collection = changed;
    }

    @Override
    protected boolean isTagged(String tag) {
        return RecordTags.match(collection, tag);
    }
}
