package dev.jarbase.domain.field;

/** The JSON of a field has an unknown type or a property of the wrong kind; the message names it. */
public final class FieldFormatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FieldFormatException(String message) {
        super(message, null, false, false);
    }
}
