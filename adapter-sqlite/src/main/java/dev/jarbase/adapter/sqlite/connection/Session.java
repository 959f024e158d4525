package dev.jarbase.adapter.sqlite.connection;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.core.CoreStatement;
import org.sqlite.core.DB;

/**
 * One connection and the prepared statements it keeps, by their SQL text. Used by one thread at a time; only {@link
 * #timer()} is touched by others.
 *
 * <p>Statements are driven below JDBC's result sets, which cost several calls and objects per column.
 */
final class Session implements AutoCloseable {
    /** Longer texts are not left bound in a statement that waits for its next use. */
    private static final int LARGE_BIND = 4096;

    private static final float LOAD_FACTOR = 0.75f;

    private static final int BUSY_MILLIS = 10;
    private static final int BUSY_ATTEMPTS = 1000;
    /** Between steps the observer is told and other threads may take the processor. */
    private static final int PAGES_PER_STEP = 64;

    private final SQLiteConnection connection;
    private final DB database;
    private final QueryTimer timer;
    private final int capacity;
    private final @Nullable StatementLog log;
    private final LinkedHashMap<String, CoreStatement> statements = new LinkedHashMap<>(16, LOAD_FACTOR, true);

    Session(SQLiteConnection connection, QueryTimer timer, SqliteOptions options) {
        this.connection = connection;
        this.database = connection.getDatabase();
        this.timer = timer;
        this.capacity = options.statements();
        this.log = options.log().orElse(null);
    }

    QueryTimer timer() {
        return timer;
    }

    /** Runs a query under the time limit and lets the reader take its rows. */
    <T> T query(String sql, @Nullable Object[] binds, RowsReader<T> reader) throws SQLException {
        CoreStatement statement = statement(sql);
        long begin = log == null ? 0 : System.nanoTime();
        timer.start();
        try {
            return statement.pointer.safeRun(
                    (db, pointer) -> reader.read(new Rows(db, pointer, db.execute(statement, binds))));
        } finally {
            timer.stop();
            giveBack(sql, statement, binds);
            tell(sql, begin);
        }
    }

    /** Runs a statement without rows; returns the number of changed rows. */
    long update(String sql, @Nullable Object... binds) throws SQLException {
        CoreStatement statement = statement(sql);
        long begin = log == null ? 0 : System.nanoTime();
        try {
            return database.executeUpdate(statement, binds);
        } finally {
            giveBack(sql, statement, binds);
            tell(sql, begin);
        }
    }

    private void tell(String sql, long begin) {
        if (log != null) {
            log.ran(sql, System.nanoTime() - begin);
        }
    }

    /** Runs work on the plain connection under the time limit. */
    <T> T readWith(ConnectionWork<T> work) throws SQLException {
        timer.start();
        return watched(work);
    }

    /** Runs work on the plain connection for no longer than that. */
    <T> T runWithin(Duration limit, ConnectionWork<T> work) throws SQLException {
        timer.start(limit.toNanos());
        return watched(work);
    }

    private <T> T watched(ConnectionWork<T> work) throws SQLException {
        try {
            return work.run(connection);
        } finally {
            timer.stop();
        }
    }

    /**
     * Copies the database into another file, as it is at the beginning of a transaction that lasts until the end.
     *
     * @param observer is told how many pages are left, of how many
     */
    void copyTo(Path target, DB.ProgressObserver observer) throws SQLException {
        update("BEGIN");
        try {
            // A transaction sees the moment of its first read; all steps of the copy then read that moment.
            query("SELECT count(*) FROM sqlite_schema", new Object[0], Rows::next);
            int code = database.backup("main", target.toString(), observer, BUSY_MILLIS, BUSY_ATTEMPTS, PAGES_PER_STEP);
            if (code != SQLiteErrorCode.SQLITE_OK.code && code != SQLiteErrorCode.SQLITE_DONE.code) {
                throw new SQLException("the copy failed with code " + code, "", code);
            }
        } finally {
            update("ROLLBACK");
        }
    }

    Connection connection() {
        return connection;
    }

    private CoreStatement statement(String sql) throws SQLException {
        CoreStatement known = statements.get(sql);
        if (known != null) {
            return known;
        }
        if (statements.size() >= capacity) {
            dropEldest();
        }
        var prepared = (CoreStatement) connection.prepareStatement(sql);
        statements.put(sql, prepared);
        return prepared;
    }

    private void dropEldest() throws SQLException {
        Map.Entry<String, CoreStatement> eldest = statements.firstEntry();
        statements.remove(eldest.getKey());
        eldest.getValue().pointer.close();
    }

    private void giveBack(String sql, CoreStatement statement, @Nullable Object[] binds) throws SQLException {
        if (statement.pointer.isClosed()) {
            // The driver finalizes a statement that failed in an unusual way.
            statements.remove(sql);
            return;
        }
        statement.pointer.safeRunInt(DB::reset);
        if (hasLarge(binds)) {
            statement.pointer.safeRunInt(DB::clear_bindings);
        }
    }

    private static boolean hasLarge(@Nullable Object[] binds) {
        for (Object bind : binds) {
            if (bind instanceof String text && text.length() > LARGE_BIND) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws SQLException {
        for (CoreStatement statement : statements.values()) {
            statement.pointer.close();
        }
        statements.clear();
        connection.close();
    }
}
