package dev.jarbase.domain.collection;

/** The JSON of a collection has a property of the wrong kind or a field of unknown type; the message says which. */
public final class CollectionFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CollectionFormatException(String message) {
        super(message, null, false, false);
    }
}
