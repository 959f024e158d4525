package dev.jarbase.bootstrap;

import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStores;
import dev.jarbase.domain.file.Bucket;
import java.util.function.Function;

/**
 * The stores that the configuration names.
 *
 * @param opening opens the bucket of superusers
 */
record ConfiguredStores(BlobStore files, BlobStore backups, Function<Bucket, BlobStore> opening) implements BlobStores {
    @Override
    public BlobStore bucket(Bucket bucket) {
        return opening.apply(bucket);
    }
}
