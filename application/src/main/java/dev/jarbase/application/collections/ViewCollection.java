package dev.jarbase.application.collections;

import dev.jarbase.application.hooks.CollectionRequestEvent;
import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.request.RequestInfo;

/** Finds a collection. Thread-safe. */
public final class ViewCollection {
    private final CatalogHolder catalog;
    private final Hooks hooks;

    ViewCollection(CatalogHolder catalog, Hooks hooks) {
        this.catalog = catalog;
        this.hooks = hooks;
    }

    /** Returns the collection of that id or name. @throws Fault if there is none */
    public Collection view(String idOrName, RequestInfo info) {
        Collection collection = catalog.current().find(idOrName).orElseThrow(Fault::notFound);
        var event = new CollectionRequestEvent(collection, info);
        hooks.collectionRequests().view().trigger(event, () -> {});
        return event.collection();
    }
}
