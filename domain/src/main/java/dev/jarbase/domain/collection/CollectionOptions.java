package dev.jarbase.domain.collection;

import dev.jarbase.domain.json.JsonValue;

/** What a collection has beyond fields, indexes and rules, by its type. */
public sealed interface CollectionOptions {
    /** Option keys that this version does not know, kept as they were stored. */
    JsonValue.Obj extras();

    /** A base collection has no options. */
    record Base(JsonValue.Obj extras) implements CollectionOptions {
        /** Without unknown keys. */
        public static final Base EMPTY = new Base(JsonValue.Obj.EMPTY);
    }

    /** The SELECT statement that a view shows. */
    record View(String viewQuery, JsonValue.Obj extras) implements CollectionOptions {}

    /** The account settings of an auth collection. */
    record Auth(AuthOptions auth, JsonValue.Obj extras) implements CollectionOptions {}
}
