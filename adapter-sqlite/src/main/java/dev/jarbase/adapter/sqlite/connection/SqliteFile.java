package dev.jarbase.adapter.sqlite.connection;

import dev.jarbase.domain.backup.Progress;
import dev.jarbase.domain.record.StoreException;
import dev.jarbase.domain.record.Transactions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One SQLite file, open for reading by several threads and writing by one at a time. Thread-safe.
 *
 * <p>Inside {@link #inTransaction} everything of the same thread works in that transaction. Outside, a read sees the
 * last committed state and a write is committed when the call returns. Trouble is thrown as {@link StoreException}.
 */
public final class SqliteFile implements Transactions, AutoCloseable {
    private static final Duration CLOSING_PATIENCE = Duration.ofSeconds(5);

    private static final Object[] NO_BINDS = {};

    private final TableChanges changes = new TableChanges();
    private final SqliteOptions options;
    private final Connector connector;
    private final ReaderPool readers;
    private final Writer writer;

    private SqliteFile(Path file, SqliteOptions options, Watchdog watchdog) {
        this.options = options;
        this.connector = new Connector(file, options, watchdog);
        this.readers = new ReaderPool(connector, options.readers(), options.queryTimeout());
        this.writer = new Writer(connector, changes);
    }

    /** Opens a file, making it if it is missing. */
    public static SqliteFile open(Path file, SqliteOptions options, Watchdog watchdog) {
        return new SqliteFile(file, options, watchdog);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return writer.inTransaction(work);
    }

    @Override
    public boolean isActive() {
        return writer.inTransaction();
    }

    /** Runs one query with bound values (texts, numbers, byte arrays, null) and lets the reader take its rows. */
    public <T> T query(String sql, @Nullable Object[] binds, RowsReader<T> reader) {
        Optional<Transaction> transaction = writer.transaction();
        if (transaction.isPresent()) {
            return transaction.get().query(sql, binds, reader);
        }
        return onReader(session -> session.query(sql, binds, reader), sql);
    }

    /**
     * Runs one statement that writes to a table; returns the number of changed rows.
     *
     * @throws dev.jarbase.domain.record.UniqueViolationException if an index forbids it
     */
    public long update(String table, String sql, @Nullable Object... binds) {
        return writer.update(table, sql, binds);
    }

    /** Runs an action if the running transaction is rolled back; outside of transactions there is nothing to roll back. */
    public void afterRollback(Runnable action) {
        writer.transaction().ifPresent(transaction -> transaction.afterRollback(action));
    }

    /** Runs statements on a connection of their own, so that nothing they set outlives them; reads the last one's rows. */
    public <T> T queryApart(List<String> statements, RowsReader<T> reader) {
        return apart(options.queryTimeout(), apart -> {
            for (String earlier : statements.subList(0, statements.size() - 1)) {
                apart.query(earlier, Rows::next);
            }
            return apart.query(statements.getLast(), reader);
        });
    }

    /** A connection of its own. */
    @FunctionalInterface
    public interface Apart {
        /** Runs one statement and lets the reader take its rows. */
        <T> T query(String sql, RowsReader<T> reader) throws SQLException;
    }

    /** What is done on a connection of its own. */
    @FunctionalInterface
    public interface ApartWork<T> {
        T run(Apart apart) throws SQLException;
    }

    /** Lets work have a connection of its own, so that nothing it sets outlives it; statements end after the limit. */
    public <T> T apart(Duration limit, ApartWork<T> work) {
        Session session = connector.open(limit);
        try {
            session.timer().expireIn(limit.toNanos());
            return work.run(new Apart() {
                @Override
                public <R> R query(String sql, RowsReader<R> reader) throws SQLException {
                    return session.query(sql, NO_BINDS, reader);
                }
            });
        } catch (SQLException failure) {
            throw SqlFaults.wrap("run a query", failure);
        } finally {
            close(session);
        }
    }

    /**
     * Copies the file as it is now; others read and write meanwhile.
     *
     * @param target does not exist yet
     */
    public void copyTo(Path target, Progress progress) {
        Session session = connector.open();
        try {
            long pageSize = session.query("PRAGMA page_size", NO_BINDS, rows -> rows.next() ? rows.integer(0) : 0L);
            session.copyTo(target, (left, all) -> progress.reached((all - left) * pageSize, all * pageSize));
        } catch (SQLException failure) {
            throw SqlFaults.wrap("copy the database", failure);
        } finally {
            close(session);
        }
    }

    private void close(Session session) {
        try {
            connector.close(session);
        } catch (SQLException failure) {
            throw SqlFaults.wrap("close a connection", failure);
        }
    }

    /** Reads with plain JDBC, under the time limit of a query. */
    public <T> T read(ConnectionWork<T> work) {
        Optional<Transaction> transaction = writer.transaction();
        if (transaction.isPresent()) {
            return transaction.get().read(work);
        }
        return onReader(session -> session.readWith(work), "read the database");
    }

    /** Changes schema or rows with plain JDBC, in the running transaction or one of its own. */
    public <T> T write(ConnectionWork<T> work) {
        return writer.inTransaction(() -> writer.transaction().orElseThrow().write(work));
    }

    /** As {@link #write}, interrupted after the limit. */
    public <T> T writeWithin(Duration limit, ConnectionWork<T> work) {
        return writer.inTransaction(() -> writer.transaction().orElseThrow().writeWithin(limit, work));
    }

    /** Copies the write-ahead log into the file and cuts it to nothing; writers wait meanwhile. */
    public void emptyLog() {
        query("PRAGMA wal_checkpoint(TRUNCATE)", NO_BINDS, Rows::next);
    }

    /** Rewrites the whole file without the space that nothing uses; writers wait meanwhile. */
    public void compact() {
        query("VACUUM", NO_BINDS, Rows::next);
    }

    /** Lets SQLite renew the statistics by which it plans queries, where they are worn out. */
    public void optimize() {
        query("PRAGMA optimize", NO_BINDS, Rows::next);
    }

    /** The counters of committed changes of this file. */
    public TableChanges changes() {
        return changes;
    }

    /** Whether {@link #changes} tells of changes by other processes too; if not, nothing kept may be trusted. */
    public boolean isUpToDate() {
        return writer.isUpToDate();
    }

    private <T> T onReader(SessionWork<T> work, String doing) {
        Session session = readers.acquire();
        boolean usable = true;
        try {
            return work.run(session);
        } catch (SQLException failure) {
            usable = !SqlFaults.spoilsConnection(failure);
            throw SqlFaults.wrap(doing, failure);
        } finally {
            readers.giveBack(session, usable);
        }
    }

    @FunctionalInterface
    private interface SessionWork<T> {
        T run(Session session) throws SQLException;
    }

    /** Ends running queries, waits a few seconds for running writes, empties the log into the file and releases it. */
    @Override
    public void close() {
        readers.close(CLOSING_PATIENCE);
        writer.close(CLOSING_PATIENCE);
    }
}
