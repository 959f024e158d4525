package dev.jarbase.domain.filter;

/**
 * A filter, rule or sort text that cannot be understood or is too large. The message says why in the peer's words; it
 * may quote names of the schema, so it is shown to nobody but superusers who save a rule.
 */
public final class FilterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FilterException(String message) {
        super(message, null, false, false);
    }
}
