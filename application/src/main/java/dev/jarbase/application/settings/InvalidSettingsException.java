package dev.jarbase.application.settings;

import dev.jarbase.domain.fault.FieldErrors;

/** Settings whose values are refused; nothing was stored. */
public final class InvalidSettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient FieldErrors.Tree errors;

    public InvalidSettingsException(FieldErrors.Tree errors) {
        super("invalid settings: " + errors.children().keySet(), null, false, false);
        this.errors = errors;
    }

    /** What is wrong, by member. */
    public FieldErrors.Tree errors() {
        return errors;
    }
}
