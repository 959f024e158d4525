package dev.jarbase.adapter.sqlite.connection;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.core.Codes;
import org.sqlite.core.DB;

/**
 * The rows of one running query, read in order. Columns count from 0. Straight calls of SQLite: nothing is checked but
 * what SQLite checks, and a column is converted as SQLite converts it.
 */
public final class Rows {
    private final DB database;
    private final long statement;
    private boolean isFirst;
    private boolean hasRow;

    /** How SQLite stores the value of a column in one row. */
    public enum Storage {
        INTEGER,
        REAL,
        TEXT,
        BLOB,
        NULL
    }

    Rows(DB database, long statement, boolean hasRow) {
        this.database = database;
        this.statement = statement;
        this.isFirst = true;
        this.hasRow = hasRow;
    }

    /** How many columns there are. */
    public int columns() throws SQLException {
        return database.column_count(statement);
    }

    public String name(int column) throws SQLException {
        return database.column_name(statement, column);
    }

    /** The type that a column of a table was declared with, in upper case; empty for what is computed. */
    public String declaredType(int column) throws SQLException {
        String type = database.column_decltype(statement, column);
        return type == null ? "" : type.toUpperCase(Locale.ROOT);
    }

    /** Goes to the next row, the first one at the first call; false after the last one. */
    public boolean next() throws SQLException {
        if (isFirst) {
            isFirst = false;
            return hasRow;
        }
        if (hasRow) {
            int status = database.step(statement);
            hasRow = status == Codes.SQLITE_ROW;
            if (!hasRow && status != Codes.SQLITE_DONE) {
                database.throwex(status);
            }
        }
        return hasRow;
    }

    public Storage storage(int column) throws SQLException {
        return switch (database.column_type(statement, column)) {
            case Codes.SQLITE_INTEGER -> Storage.INTEGER;
            case Codes.SQLITE_FLOAT -> Storage.REAL;
            case Codes.SQLITE_TEXT -> Storage.TEXT;
            case Codes.SQLITE_BLOB -> Storage.BLOB;
            default -> Storage.NULL;
        };
    }

    /** The value as text; empty for NULL. */
    public String text(int column) throws SQLException {
        byte[] utf8 = database.column_blob(statement, column);
        return utf8 == null || utf8.length == 0 ? "" : new String(utf8, StandardCharsets.UTF_8);
    }

    /** The value as a number; 0 for NULL and for text that starts with none. */
    public double real(int column) throws SQLException {
        return database.column_double(statement, column);
    }

    /** The value as a whole number; 0 for NULL and for text that starts with none. */
    public long integer(int column) throws SQLException {
        return database.column_long(statement, column);
    }
}
