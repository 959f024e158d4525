package dev.jarbase.bootstrap;

import dev.jarbase.bootstrap.config.StorageConfiguration;
import dev.jarbase.bootstrap.config.StorageConfiguration.Kind;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStores;
import dev.jarbase.domain.file.Bucket;
import java.util.Optional;
import java.util.function.Function;

/**
 * The stores that the configuration names.
 *
 * @param buckets opens the bucket of superusers
 * @param places opens the place of files of a kind
 * @param storage tells which kinds are configured
 */
record ConfiguredStores(
        BlobStore files,
        BlobStore backups,
        Function<Bucket, BlobStore> buckets,
        Function<Kind, BlobStore> places,
        StorageConfiguration storage)
        implements BlobStores {

    @Override
    public BlobStore bucket(Bucket bucket) {
        return buckets.apply(bucket);
    }

    @Override
    public Optional<BlobStore> place(String word) {
        return switch (word) {
            case "local" -> Optional.of(places.apply(Kind.LOCAL));
            case "s3" -> place(Kind.S3, storage.s3().bucket());
            case "gcs" -> place(Kind.GCS, storage.gcs().bucket());
            default -> Optional.empty();
        };
    }

    private Optional<BlobStore> place(Kind kind, String bucket) {
        return bucket.isEmpty() ? Optional.empty() : Optional.of(places.apply(kind));
    }

    static Bucket bucket(StorageConfiguration.S3 s3, String name) {
        return new Bucket(name, s3.region(), s3.endpoint(), s3.accessKey(), s3.secret(), s3.forcePathStyle());
    }
}
