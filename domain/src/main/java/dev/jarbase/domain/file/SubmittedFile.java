package dev.jarbase.domain.file;

import java.io.IOException;

/**
 * A file as a client sent it.
 *
 * @param originalName the name that the client gave it, without folders
 * @param size number of bytes
 */
public record SubmittedFile(String originalName, long size, FileContent content) {

    /** A file in memory. */
    public static SubmittedFile of(String originalName, byte[] bytes) {
        return new SubmittedFile(originalName, bytes.length, FileContent.of(bytes));
    }

    /** The type that the content tells, whatever the client says. */
    public ContentType contentType() {
        try {
            return ContentType.of(content);
        } catch (IOException failure) {
            throw new BlobStoreException("reading a submitted file", failure);
        }
    }
}
