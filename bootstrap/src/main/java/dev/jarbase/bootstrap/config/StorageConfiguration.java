package dev.jarbase.bootstrap.config;

/**
 * Where files of records and backups are kept, unless superusers choose a bucket. Its text names no secret.
 *
 * @param backupsBucket name of the bucket of backups, if they are in one; all else of it is as for files
 */
public record StorageConfiguration(Kind files, Kind backups, String backupsBucket, S3 s3, Gcs gcs) {

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

    /** All in the data directory. */
    public static StorageConfiguration local() {
        return new StorageConfiguration(
                Kind.LOCAL, Kind.LOCAL, "", new S3("", "", "", "", "", false), new Gcs("", "", ""));
    }
}
