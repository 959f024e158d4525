package dev.jarbase.domain.file;

import java.util.Optional;

/** A place that holds the blobs of one collection, record or file. Valid by construction as {@link BlobKey} is. */
public record BlobFolder(String text) {

    /** @throws IllegalArgumentException if the text cannot be the beginning of a key */
    public BlobFolder {
        if (!BlobKey.areSegments(text)) {
            throw new IllegalArgumentException("not a place of blobs");
        }
    }

    /** Returns the place of that text; nothing if it cannot be the beginning of a key. */
    public static Optional<BlobFolder> parse(String text) {
        return BlobKey.areSegments(text) ? Optional.of(new BlobFolder(text)) : Optional.empty();
    }

    /** The key of a file in here; nothing if the name cannot be part of a key. */
    public Optional<BlobKey> file(String name) {
        return name.indexOf('/') >= 0 ? Optional.empty() : BlobKey.parse(text + "/" + name);
    }

    /** Where the thumbs of a file in here are; nothing if the name cannot be part of a key. */
    public Optional<BlobFolder> thumbs(String name) {
        String thumbs = text + "/thumbs_" + name;
        return name.indexOf('/') >= 0 ? Optional.empty() : parse(thumbs);
    }

    @Override
    public String toString() {
        return text + "/";
    }
}
