package dev.jarbase.application.collections;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.rule.RequestInfo;

/** Changes a collection. */
public final class UpdateCollection {
    /** The sentence for a body that is not a JSON object at all, once the collection is known to exist. */
    public static final String MALFORMED = "Failed to load the submitted data due to invalid formatting.";

    /** Lays the body over the stored collection of that id or name. */
    public Collection update(String idOrName, RequestInfo info) {
        throw new UnsupportedOperationException();
    }
}
