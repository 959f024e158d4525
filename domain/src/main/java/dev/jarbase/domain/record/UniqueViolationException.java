package dev.jarbase.domain.record;

import java.util.List;

/** A write that a unique index forbids; nothing was written. */
public final class UniqueViolationException extends StoreException {
    private static final long serialVersionUID = 1L;

    private final String table;
    private final transient List<String> columns;

    public UniqueViolationException(String table, List<String> columns, Throwable cause) {
        super("unique index violated on " + table + " " + columns, cause);
        this.table = table;
        this.columns = List.copyOf(columns);
    }

    public String table() {
        return table;
    }

    /** The columns of the violated index. */
    public List<String> columns() {
        return columns;
    }
}
