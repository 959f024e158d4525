package dev.jarbase.application.storage;

import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStores;
import dev.jarbase.domain.file.Bucket;
import dev.jarbase.domain.settings.Settings;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where files and backups are kept: in the bucket of the settings if it is enabled, else where the configuration says. The
 * stores may be held for ever; each of their methods takes the settings in force when it is called. Thread-safe.
 */
public final class CurrentStores {
    private final BlobStores stores;
    private final Supplier<Settings> settings;
    private final KeptFiles files;
    private final BlobStore backups;

    public CurrentStores(BlobStores stores, Supplier<Settings> settings) {
        this.stores = stores;
        this.settings = settings;
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

    /**
     * The place of files of a kind: {@code local}, {@code s3} or {@code gcs}. The bucket of the settings counts before that
     * of the configuration, whether it is enabled or not.
     */
    public Optional<BlobStore> place(String word) {
        Settings.S3 bucket = settings.get().s3();
        return word.equals("s3") && !bucket.bucket().isEmpty() ? Optional.of(bucket(bucket)) : stores.place(word);
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
