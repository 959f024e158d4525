package dev.jarbase.bootstrap.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Where files of records and backups are kept, unless superusers choose a bucket. Its text names no secret.
 *
 * @param backupsBucket name of the bucket of backups, if they are in one; all else of it is as for files
 */
public record StorageConfiguration(Kind files, Kind backups, String backupsBucket, S3 s3, Gcs gcs) {

    private static final List<Key> S3_FILES =
            List.of(Key.S3_BUCKET, Key.S3_REGION, Key.S3_ENDPOINT, Key.S3_ACCESS_KEY, Key.S3_SECRET);
    private static final List<Key> S3_BACKUPS =
            List.of(Key.S3_REGION, Key.S3_ENDPOINT, Key.S3_ACCESS_KEY, Key.S3_SECRET, Key.BACKUPS_BUCKET);

    /** Kinds of places, by the words of the configuration. */
    public enum Kind {
        /** Below the data directory. */
        LOCAL,
        /** In a bucket of an S3-compatible store. */
        S3,
        /** In a bucket of Google Cloud Storage. */
        GCS
    }

    /** A bucket of an S3-compatible store; without a name there is none. */
    public record S3(
            String bucket, String region, String endpoint, String accessKey, String secret, boolean forcePathStyle) {
        @Override
        public String toString() {
            return "S3[" + endpoint + "/" + bucket + "]";
        }
    }

    /**
     * A bucket of Google Cloud Storage; without a name there is none.
     *
     * @param keyFile file with the key of a service account; empty for what the machine offers
     * @param endpoint address of an emulator; empty for the service itself
     */
    public record Gcs(String bucket, String keyFile, String endpoint) {}

    static StorageConfiguration of(Configuration configuration) {
        Kind files = kind(configuration, Key.STORAGE, S3_FILES, List.of(Key.GCS_BUCKET));
        Kind backups = kind(configuration, Key.BACKUPS, S3_BACKUPS, List.of(Key.BACKUPS_BUCKET));
        return new StorageConfiguration(
                files, backups, configuration.text(Key.BACKUPS_BUCKET), s3(configuration), gcs(configuration));
    }

    private static Kind kind(Configuration configuration, Key key, List<Key> s3Needs, List<Key> gcsNeeds) {
        Kind kind = Kind.valueOf(configuration.text(key).toUpperCase(Locale.ROOT));
        List<Key> needs = switch (kind) {
            case LOCAL -> List.of();
            case S3 -> s3Needs;
            case GCS -> gcsNeeds;
        };
        for (Key need : needs) {
            if (configuration.text(need).isEmpty()) {
                throw new ConfigurationException(key.word() + " is \"" + configuration.text(key) + "\"; then "
                        + need.word() + " (" + need.variable() + ") must be given too");
            }
        }
        return kind;
    }

    private static S3 s3(Configuration configuration) {
        return new S3(
                configuration.text(Key.S3_BUCKET),
                configuration.text(Key.S3_REGION),
                configuration.text(Key.S3_ENDPOINT),
                configuration.text(Key.S3_ACCESS_KEY),
                configuration.text(Key.S3_SECRET),
                configuration.isOn(Key.S3_FORCE_PATH_STYLE));
    }

    private static Gcs gcs(Configuration configuration) {
        String keyFile =
                configuration.file(Key.GCS_KEY_FILE).map(Path::toString).orElse("");
        return new Gcs(configuration.text(Key.GCS_BUCKET), keyFile, configuration.text(Key.GCS_ENDPOINT));
    }
}
