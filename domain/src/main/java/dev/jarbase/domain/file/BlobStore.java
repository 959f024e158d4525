package dev.jarbase.domain.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps blobs by key, each either whole or not at all. Thread-safe. Every method throws {@link BlobStoreException} if
 * the store cannot be reached, read or written.
 */
public interface BlobStore {

    /**
     * What is noted beside the content of a blob.
     *
     * @param originalName the name that the client gave; empty if there was none
     */
    record Notes(String contentType, String originalName) {}

    /**
     * Stores what a stream still holds, in the place of a blob that has the key already; readers see the old or the new
     * one, and if the stream fails nothing has changed. The caller closes the stream.
     */
    void put(BlobKey key, Notes notes, InputStream content);

    /** Returns what is known of a blob, if there is one. */
    Optional<Blob> find(BlobKey key);

    /**
     * Opens the content of a blob from a byte on, to be closed by the caller; a blob that is deleted meanwhile can be
     * read to its end or fails.
     *
     * @throws BlobStoreException if there is no such blob
     */
    InputStream open(BlobKey key, long from);

    /** Deletes a blob. @return false if there was none */
    boolean delete(BlobKey key);

    /** Deletes all blobs in a folder and in those below it; nothing happens if there are none. */
    void deleteAll(BlobFolder folder);

    /** Returns the blobs in a folder and in those below it, in order of their keys. */
    List<ListedBlob> list(BlobFolder folder);

    /** Shows all blobs of the store to a visitor, in any order, without holding all of them in memory. */
    void visit(Consumer<ListedBlob> visitor);

    /**
     * Stores the content and notes of a blob under another key too, as {@link #put} does.
     *
     * @throws BlobStoreException if there is no such blob
     */
    default void copy(BlobKey from, BlobKey to) {
        Notes notes = find(from)
                .orElseThrow(() -> new BlobStoreException("there is no " + from))
                .notes();
        try (InputStream content = open(from, 0)) {
            put(to, notes, content);
        } catch (IOException failure) {
            throw new BlobStoreException("copying " + from, failure);
        }
    }
}
