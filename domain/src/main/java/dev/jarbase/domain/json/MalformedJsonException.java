package dev.jarbase.domain.json;

/** Text that is not JSON, or that goes beyond the limits of {@link JsonReader}. */
public final class MalformedJsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedJsonException(String message, int offset) {
        super(message + " at offset " + offset, null, false, false);
    }
}
