package dev.jarbase.application.collections;

import dev.jarbase.application.hooks.CollectionRequestEvent;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.request.RequestInfo;
import java.util.List;

/** Deletes a collection with its records. Thread-safe. */
public final class DeleteCollection {
    private final CollectionWrites writes;

    DeleteCollection(CollectionWrites writes) {
        this.writes = writes;
    }

    /**
     * Deletes the collection of that id or name.
     *
     * @throws Fault if there is none, it is a system collection or something refers to it
     */
    public void delete(String idOrName, RequestInfo info) {
        Collection stored = writes.catalog().find(idOrName).orElseThrow(Fault::notFound);
        var event = new CollectionRequestEvent(stored, info);
        writes.core().hooks().collectionRequests().delete().trigger(event, () -> remove(event.collection()));
    }

    private void remove(Collection collection) {
        try {
            writes.remove(collection, true);
        } catch (RuntimeException failure) {
            List<String> references = References.to(collection, writes.catalog());
            String reason = references.isEmpty()
                    ? ""
                    : " probably due to existing reference in " + String.join(", ", references);
            throw Fault.invalid("Failed to delete collection" + reason + ".", failure);
        }
    }
}
