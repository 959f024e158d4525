package dev.jarbase.application.records;

import dev.jarbase.domain.fault.FieldErrors;

/** A record whose values are refused; nothing was stored. Use cases turn it into a fault with their own sentence. */
public final class InvalidRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient FieldErrors.Tree errors;

    public InvalidRecordException(FieldErrors.Tree errors) {
        super("invalid record: " + errors.children().keySet(), null, false, false);
        this.errors = errors;
    }

    /** What is wrong, by field. */
    public FieldErrors.Tree errors() {
        return errors;
    }
}
