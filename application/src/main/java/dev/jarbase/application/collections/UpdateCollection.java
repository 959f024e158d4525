package dev.jarbase.application.collections;

import dev.jarbase.application.hooks.CollectionRequestEvent;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionDraft;
import dev.jarbase.domain.collection.CollectionFormatException;
import dev.jarbase.domain.collection.CollectionMerge;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.request.RequestInfo;

/** Changes a collection. Thread-safe. */
public final class UpdateCollection {
    /** The sentence for a body that is not a JSON object at all, once the collection is known to exist. */
    public static final String MALFORMED = "Failed to load the submitted data due to invalid formatting.";

    private static final CollectionRefusal REFUSAL = new CollectionRefusal("Failed to update collection.");

    private final CollectionWrites writes;

    UpdateCollection(CollectionWrites writes) {
        this.writes = writes;
    }

    /**
     * Lays the body over the stored collection of that id or name and returns it as stored.
     *
     * @throws Fault if there is none, the body cannot be used or the change is refused
     */
    public Collection update(String idOrName, RequestInfo info) {
        Collection stored = writes.catalog().find(idOrName).orElseThrow(Fault::notFound);
        CollectionDraft draft = draft(stored, info);
        if (!draft.definition().id().equals(stored.id())) {
            // peer: the stock executable looks the new id up before it saves, see collections-crud "collection ids"
            throw Fault.notFound();
        }
        var event = new CollectionRequestEvent(Collection.of(draft.definition()), info);
        Collection submitted = event.collection();
        writes.core().hooks().collectionRequests().update().trigger(event, () -> {
            CollectionDraft wanted = event.collection() == submitted ? draft : CollectionDraft.of(event.collection());
            event.replace(REFUSAL.guard(() -> writes.update(wanted, stored, true)));
        });
        return event.collection();
    }

    private static CollectionDraft draft(Collection stored, RequestInfo info) {
        try {
            return CollectionMerge.changed(stored.definition(), info.body());
        } catch (CollectionFormatException wrong) {
            throw Fault.invalid(MALFORMED, wrong);
        }
    }
}
