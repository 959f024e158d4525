package dev.jarbase.domain.file;

import java.time.Instant;

/**
 * What a store tells of a blob when it lists many.
 *
 * @param size number of bytes
 * @param md5 lowercase hexadecimal digits of the MD5 digest of the content; empty if the store does not know it
 */
public record ListedBlob(BlobKey key, long size, Instant modified, String md5) {}
