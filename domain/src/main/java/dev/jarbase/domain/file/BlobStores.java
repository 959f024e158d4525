package dev.jarbase.domain.file;

/** The places where blobs can be kept. Thread-safe; asking for one does not reach for it yet. */
public interface BlobStores {
    /** Where files of records are kept, unless superusers chose a bucket. */
    BlobStore files();

    /** Where backups are kept, unless superusers chose a bucket. */
    BlobStore backups();

    /** The blobs of a bucket that superusers chose. */
    BlobStore bucket(Bucket bucket);
}
