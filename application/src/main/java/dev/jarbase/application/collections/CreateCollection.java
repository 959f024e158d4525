package dev.jarbase.application.collections;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.rule.RequestInfo;

/** Creates a collection. */
public final class CreateCollection {
    /** The sentence for a body that is not a JSON object at all. */
    public static final String MALFORMED = "Failed to load the collection type data due to invalid formatting.";

    /** Creates the collection that the body describes. */
    public Collection create(RequestInfo info) {
        throw new UnsupportedOperationException();
    }
}
