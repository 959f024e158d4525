package dev.jarbase.adapter.sqlite.schema;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite says about a failed statement, in the form that clients know: kind, reason and number. */
public final class SqlMessages {
    private SqlMessages() {}

    /** Returns for example {@code SQL logic error: no such column: x (1)}. */
    public static String of(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        if (!(failure instanceof SQLiteException sqlite)) {
            return message;
        }
        SQLiteErrorCode code = sqlite.getResultCode();
        return kind(code) + ": " + reason(message) + " (" + code.code + ")";
    }

    /** Whether SQLite merely refused a statement and the transaction goes on. */
    static boolean isRefusal(SQLException failure) {
        int primary = failure instanceof SQLiteException sqlite ? sqlite.getResultCode().code & 0xFF : 0;
        return primary == SQLiteErrorCode.SQLITE_ERROR.code || primary == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
    }

    /** Throws the failure on unless it is a refusal. */
    static void requireRefusal(SQLException failure) throws SQLException {
        if (!isRefusal(failure)) {
            throw failure;
        }
    }

    private static String kind(SQLiteErrorCode code) {
        int primary = code.code & 0xFF;
        if (primary == SQLiteErrorCode.SQLITE_ERROR.code) {
            return "SQL logic error";
        }
        return primary == SQLiteErrorCode.SQLITE_CONSTRAINT.code ? "constraint failed" : code.name();
    }

    /** The driver writes {@code [CODE] general text (reason)}. */
    private static String reason(String message) {
        int open = message.indexOf(" (");
        return open >= 0 && message.endsWith(")") ? message.substring(open + 2, message.length() - 1) : message;
    }
}
