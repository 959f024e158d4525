package dev.jarbase.adapter.sqlite.connection;

import dev.jarbase.domain.record.StoreException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A running transaction of one thread on the writer's connection. */
final class Transaction {
    private final Session session;
    private final TableChanges changes;
    private final Set<String> tables = new HashSet<>();
    private final List<Runnable> rollbackActions = new ArrayList<>();
    private boolean everything;
    private Optional<SQLException> ending = Optional.empty();

    Transaction(Session session, TableChanges changes) {
        this.session = session;
        this.changes = changes;
    }

    long update(String table, String sql, @Nullable Object[] binds) {
        requireAlive();
        tables.add(table);
        changes.noteGrowth(table, sql);
        try {
            return session.update(sql, binds);
        } catch (SQLException failure) {
            throw failed("write to " + table, failure);
        }
    }

    <T> T query(String sql, @Nullable Object[] binds, RowsReader<T> reader) {
        requireAlive();
        try {
            return session.query(sql, binds, reader);
        } catch (SQLException failure) {
            throw failed("run " + sql, failure);
        }
    }

    <T> T write(ConnectionWork<T> work) {
        return write(() -> work.run(session.connection()));
    }

    <T> T writeWithin(Duration limit, ConnectionWork<T> work) {
        return write(() -> session.runWithin(limit, work));
    }

    private <T> T write(Attempt<T> work) {
        requireAlive();
        everything = true;
        try {
            return work.run();
        } catch (SQLException failure) {
            throw failed("change the database", failure);
        } finally {
            changes.everythingChanged();
        }
    }

    <T> T read(ConnectionWork<T> work) {
        requireAlive();
        try {
            return session.readWith(work);
        } catch (SQLException failure) {
            throw failed("read the database", failure);
        }
    }

    @FunctionalInterface
    private interface Attempt<T> {
        T run() throws SQLException;
    }

    /** Commits. @throws SQLException if nothing was committed */
    void commit() throws SQLException {
        if (ending.isPresent()) {
            throw ending.get();
        }
        session.update("COMMIT");
    }

    void afterRollback(Runnable action) {
        rollbackActions.add(action);
    }

    void rolledBack() {
        rollbackActions.forEach(Runnable::run);
    }

    void countChanges() {
        tables.forEach(changes::changed);
        if (everything) {
            changes.everythingChanged();
        }
    }

    private StoreException failed(String doing, SQLException failure) {
        if (SqlFaults.endsTransaction(failure)) {
            ending = Optional.of(failure);
        }
        return SqlFaults.wrap(doing, failure);
    }

    /** SQLite would run statements after a rollback of its own each by itself, outside of any transaction. */
    private void requireAlive() {
        if (ending.isPresent()) {
            throw new StoreException("the transaction has failed before", ending.get());
        }
    }
}
