package dev.jarbase.application.collections;

import dev.jarbase.domain.json.JsonValue;

/** Makes blank collections for editors. */
public final class CollectionScaffolds {
    /** Returns a blank collection of each type in its API form, keyed by type. */
    public JsonValue.Obj all() {
        throw new UnsupportedOperationException();
    }
}
