package dev.jarbase.domain.file;

/**
 * Where a bucket of an S3-compatible store is, and with what it is opened. Its text names no secret.
 *
 * @param endpoint address of the service, with or without {@code https://} before it
 * @param isPathStyle whether the bucket is named in the path instead of in the host
 */
public record Bucket(
        String name, String region, String endpoint, String accessKey, String secret, boolean isPathStyle) {
    @Override
    public String toString() {
        return "Bucket[" + endpoint + "/" + name + "]";
    }
}
