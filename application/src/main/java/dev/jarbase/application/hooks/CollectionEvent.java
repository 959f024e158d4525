package dev.jarbase.application.hooks;

import dev.jarbase.domain.collection.Collection;

/** A collection is validated, saved or deleted; handlers may put another definition in its place. */
public class CollectionEvent extends HookEvent {
    private Collection collection;
    private final Operation operation;

    public CollectionEvent(Collection collection, Operation operation) {
        this.collection = collection;
        this.operation = operation;
    }

    public final Collection collection() {
        return collection;
    }

    /** Goes on with another definition. */
    public final void replace(Collection changed) {
        collection = changed;
    }

    public final Operation operation() {
        return operation;
    }

    @Override
    protected final boolean isTagged(String tag) {
        return RecordTags.match(collection, tag);
    }
}
