package dev.jarbase.application.hooks;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.request.RequestInfo;
import java.util.List;

/** A page of collections is listed; handlers may put others in their place. */
public final class CollectionsListRequestEvent extends RequestEvent {
    private List<Collection> collections;

    public CollectionsListRequestEvent(List<Collection> collections, RequestInfo info) {
        super(info);
        this.collections = List.copyOf(collections);
    }

    public List<Collection> collections() {
        return collections;
    }

    /** Goes on with other collections. */
    public void replace(List<Collection> other) {
        collections = List.copyOf(other);
    }
}
