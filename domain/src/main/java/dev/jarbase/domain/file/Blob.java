package dev.jarbase.domain.file;

import java.time.Instant;

/**
 * What a store knows of a blob.
 *
 * @param size number of bytes
 * @param contentType the type noted when it was stored; {@code application/octet-stream} if none was
 */
public record Blob(BlobKey key, long size, Instant modified, String contentType) {}
