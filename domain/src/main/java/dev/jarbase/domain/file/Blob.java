package dev.jarbase.domain.file;

import java.time.Instant;

/**
 * What a store knows of a blob.
 *
 * @param size number of bytes
 * @param md5 lowercase hexadecimal digits of the MD5 digest of the content; empty if the store does not know it
 */
public record Blob(BlobKey key, long size, Instant modified, String md5, BlobStore.Notes notes) {

    /** The type noted when it was stored; {@code application/octet-stream} if none was. */
    public String contentType() {
        return notes.contentType();
    }
}
