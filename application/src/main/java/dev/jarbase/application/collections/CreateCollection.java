package dev.jarbase.application.collections;

import dev.jarbase.application.hooks.CollectionRequestEvent;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionDraft;
import dev.jarbase.domain.collection.CollectionFormatException;
import dev.jarbase.domain.collection.CollectionMerge;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.request.RequestInfo;

/** Creates a collection. Thread-safe. */
public final class CreateCollection {
    /** The sentence for a body that is not a JSON object at all. */
    public static final String MALFORMED = "Failed to load the collection type data due to invalid formatting.";

    private static final CollectionRefusal REFUSAL = new CollectionRefusal("Failed to create collection.");

    private final CollectionWrites writes;

    CreateCollection(CollectionWrites writes) {
        this.writes = writes;
    }

    /**
     * Creates the collection that the body describes and returns it as stored.
     *
     * @throws Fault if the body cannot be used or the collection is refused
     */
    public Collection create(RequestInfo info) {
        CollectionDraft draft = draft(info.body());
        var event = new CollectionRequestEvent(Collection.of(draft.definition()), info);
        Collection submitted = event.collection();
        writes.core().hooks().collectionRequests().create().trigger(event, () -> {
            CollectionDraft wanted = event.collection() == submitted ? draft : CollectionDraft.of(event.collection());
            event.replace(REFUSAL.guard(() -> writes.create(wanted, true)));
        });
        return event.collection();
    }

    private CollectionDraft draft(JsonValue.Obj body) {
        try {
            CollectionMerge.requireNames(body);
        } catch (CollectionFormatException wrong) {
            throw Fault.invalid(MALFORMED, wrong);
        }
        try {
            return CollectionMerge.submitted(body, writes.core().entropy());
        } catch (CollectionFormatException wrong) {
            throw Fault.invalid(UpdateCollection.MALFORMED, wrong);
        }
    }
}
