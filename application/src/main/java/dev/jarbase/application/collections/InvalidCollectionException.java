package dev.jarbase.application.collections;

import dev.jarbase.domain.fault.FieldErrors;

/** A collection that is refused; nothing was stored. Use cases turn it into a fault with their own sentence. */
public final class InvalidCollectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient FieldErrors.Tree errors;

    public InvalidCollectionException(FieldErrors.Tree errors) {
        super("invalid collection: " + errors.children().keySet(), null, false, false);
        this.errors = errors;
    }

    /** What is wrong, by property. */
    public FieldErrors.Tree errors() {
        return errors;
    }
}
