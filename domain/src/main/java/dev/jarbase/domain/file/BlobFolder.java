package dev.jarbase.domain.file;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Record;
import java.util.Optional;

/** A place that holds the blobs of one collection, record or file. Valid by construction as {@link BlobKey} is. */
public record BlobFolder(String text) {

    /** @throws IllegalArgumentException if the text cannot be the beginning of a key */
    public BlobFolder {
        if (!BlobKey.areSegments(text)) {
            throw new IllegalArgumentException("not a place of blobs");
        }
    }

    /** Where the files of all records of a collection are. */
    public static BlobFolder of(Collection collection) {
        return new BlobFolder(collection.id());
    }

    /** Where the files of a record are; nothing if its id cannot be part of a key. */
    public static Optional<BlobFolder> of(Record record) {
        String id = record.originalId().isEmpty() ? record.id() : record.originalId();
        String text = record.collection().id() + "/" + id;
        return !id.isEmpty() && id.indexOf('/') < 0 && BlobKey.areSegments(text)
                ? Optional.of(new BlobFolder(text))
                : Optional.empty();
    }

    /** The key of a file in here; nothing if the name cannot be part of a key. */
    public Optional<BlobKey> file(String name) {
        return name.indexOf('/') >= 0 ? Optional.empty() : BlobKey.parse(text + "/" + name);
    }

    /** Where the thumbs of a file in here are; nothing if the name cannot be part of a key. */
    public Optional<BlobFolder> thumbs(String name) {
        String thumbs = text + "/thumbs_" + name;
        return name.indexOf('/') < 0 && BlobKey.areSegments(thumbs)
                ? Optional.of(new BlobFolder(thumbs))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text + "/";
    }
}
