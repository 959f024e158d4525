package dev.jarbase.adapter.sqlite.connection;

import dev.jarbase.domain.record.StoreException;
import dev.jarbase.domain.record.UniqueViolationException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what SQLite throws into faults of the domain, and tells which of them end a transaction. */
public final class SqlFaults {
    private static final String UNIQUE = "UNIQUE constraint failed: ";

    private SqlFaults() {}

    /** Returns the fault for an exception that happened while doing something on a table. */
    public static StoreException wrap(String doing, SQLException cause) {
        String message = String.valueOf(cause.getMessage());
        int start = message.indexOf(UNIQUE);
        if (start < 0) {
            return new StoreException("could not " + doing + ": " + message, cause);
        }
        return uniqueViolation(message.substring(start + UNIQUE.length()), cause);
    }

    /** Reads {@code posts.slug, posts.lang)} or, of an index on expressions, {@code index 'idx_posts_lower')}. */
    private static UniqueViolationException uniqueViolation(String violated, SQLException cause) {
        String list = violated.endsWith(")") ? violated.substring(0, violated.length() - 1) : violated;
        if (list.startsWith("index '")) {
            return new UniqueViolationException("", List.of(), cause);
        }
        String table = list.substring(0, Math.max(0, list.indexOf('.')));
        List<String> columns = new ArrayList<>();
        for (String column : list.split(", ", -1)) {
            columns.add(column.startsWith(table + '.') ? column.substring(table.length() + 1) : column);
        }
        return new UniqueViolationException(table, columns, cause);
    }

    /** Whether a connection should not be used again after a failure, since its file or its memory is in doubt. */
    static boolean spoilsConnection(SQLException failure) {
        return endsTransaction(failure) && !(failure instanceof SQLiteException sqlite && isHarmless(sqlite));
    }

    private static boolean isHarmless(SQLiteException failure) {
        int primary = failure.getResultCode().code & 0xFF;
        return primary == SQLiteErrorCode.SQLITE_INTERRUPT.code || primary == SQLiteErrorCode.SQLITE_BUSY.code;
    }

    /** Whether a rollback failed because SQLite had rolled back by itself; only the message tells. */
    static boolean saysNoTransaction(SQLException failure) {
        return String.valueOf(failure.getMessage()).contains("no transaction is active");
    }

    /**
     * Whether a failed statement may have rolled back its whole transaction, as SQLite does when it runs out of space,
     * memory or time; a failed constraint or a mistake in the SQL undoes the statement alone.
     */
    static boolean endsTransaction(SQLException failure) {
        if (!(failure instanceof SQLiteException sqlite)) {
            return true;
        }
        int primary = sqlite.getResultCode().code & 0xFF;
        return primary != SQLiteErrorCode.SQLITE_ERROR.code
                && primary != SQLiteErrorCode.SQLITE_CONSTRAINT.code
                && primary != SQLiteErrorCode.SQLITE_MISMATCH.code
                && primary != SQLiteErrorCode.SQLITE_TOOBIG.code
                && primary != SQLiteErrorCode.SQLITE_RANGE.code
                && primary != SQLiteErrorCode.SQLITE_AUTH.code;
    }
}
