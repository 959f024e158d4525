package dev.jarbase.application.hooks;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Record;

/** Something stored, whatever its kind. */
public sealed interface Model {

    /** A record. */
    record OfRecord(Record record) implements Model {}

    /** A collection, as it is when the handler runs. */
    record OfCollection(Collection collection) implements Model {}

    /** The settings row. */
    record OfSettings() implements Model {}

    /** Whether handlers bound to that tag are meant: record tags for records, else the name of the table. */
    default boolean isTagged(String tag) {
        return switch (this) {
            case OfRecord(Record record) -> RecordTags.match(record.collection(), tag);
            case OfCollection ignored -> tag.equals("_collections");
            case OfSettings ignored -> tag.equals("_params");
        };
    }
}
