package dev.jarbase.application.storage;

import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStores;
import dev.jarbase.domain.file.Bucket;
import dev.jarbase.domain.settings.Settings;
import java.util.function.Supplier;

/**
 * Where files and backups are kept: in the bucket of the settings if it is enabled, else where the configuration says. The
 * stores may be held for ever; each of their methods takes the settings in force when it is called. Thread-safe.
 */
public final class CurrentStores {
    private final BlobStores stores;
    private final KeptFiles files;
    private final BlobStore backups;

    public CurrentStores(BlobStores stores, Supplier<Settings> settings) {
        this.stores = stores;
        this.files = new KeptFiles(new ChosenStore(stores, () -> settings.get().s3(), stores::files));
        this.backups = new ChosenStore(stores, () -> settings.get().backups().s3(), stores::backups);
    }

    /** The files of records. */
    public KeptFiles files() {
        return files;
    }

    /** The backups, by their names. */
    public BlobStore backups() {
        return backups;
    }

    /** The blobs of a bucket, whether it is enabled or not. */
    public BlobStore bucket(Settings.S3 bucket) {
        return stores.bucket(address(bucket));
    }

    static Bucket address(Settings.S3 bucket) {
        return new Bucket(
                bucket.bucket(),
                bucket.region(),
                bucket.endpoint(),
                bucket.accessKey(),
                bucket.secret(),
                bucket.forcePathStyle());
    }
}
