package dev.jarbase.adapter.sqlite.schema;

import dev.jarbase.domain.record.StoreException;

/** A change of the schema that SQLite refuses; the message is what a superuser may see. */
final class SchemaException extends StoreException {
    private static final long serialVersionUID = 1L;

    SchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
