package dev.jarbase.domain.collection;

import dev.jarbase.domain.json.JsonValue;

/** The JSON of collections: as rows store it, as the API shows it, and as requests change it. */
public final class CollectionJson {
    private CollectionJson() {}

    /** Returns the collection as the API shows it, without secrets. */
    public static JsonValue.Obj write(Collection collection) {
        throw new UnsupportedOperationException();
    }
}
