package dev.jarbase.application.collections;

import dev.jarbase.domain.rule.RequestInfo;

/** Imports collections in one transaction. */
public final class ImportCollections {
    /** The sentence for a body that is not a JSON object at all. */
    public static final String MALFORMED = "An error occurred while loading the submitted data.";

    /** Creates, changes and (if the body wants it) deletes collections so that they are as the body says. */
    public void importAll(RequestInfo info) {
        throw new UnsupportedOperationException();
    }
}
