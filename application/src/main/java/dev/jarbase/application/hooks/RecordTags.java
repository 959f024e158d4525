package dev.jarbase.application.hooks;

import dev.jarbase.domain.collection.Collection;

/** The tags of a record: name and id of its collection. */
final class RecordTags {
    private RecordTags() {}

    static boolean match(Collection collection, String tag) {
        return tag.equals(collection.name()) || tag.equals(collection.id());
    }
}
