package dev.jarbase.domain.file;

import java.util.Optional;

/** The places where blobs can be kept. Thread-safe; asking for one does not reach for it yet. */
public interface BlobStores {
    /** Where files of records are kept, unless superusers chose a bucket. */
    BlobStore files();

    /** Where backups are kept, unless superusers chose a bucket. */
    BlobStore backups();

    /** The place of files that the word of a kind names, such as {@code local}; nothing if none is configured. */
    Optional<BlobStore> place(String word);

    /** The blobs of a bucket that superusers chose. */
    BlobStore bucket(Bucket bucket);
}
