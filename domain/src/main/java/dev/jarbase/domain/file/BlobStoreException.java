package dev.jarbase.domain.file;

/** The store of blobs cannot do what it was asked for; the message says what that was. */
public final class BlobStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BlobStoreException(String doing, Throwable cause) {
        super(doing, cause);
    }

    public BlobStoreException(String message) {
        super(message);
    }
}
