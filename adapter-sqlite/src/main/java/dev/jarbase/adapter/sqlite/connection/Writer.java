package dev.jarbase.adapter.sqlite.connection;

import dev.jarbase.domain.record.StoreException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one connection that writes to a file. Statements of several threads that come while it is busy are run by one of
 * them in a common transaction, and each thread goes on once that is committed. A transaction has the connection for
 * itself. Thread-safe.
 */
final class Writer {
    private static final System.Logger LOG = System.getLogger(Writer.class.getName());
    private static final int LARGEST_BATCH = 256;
    /** How many batches a thread commits, its own included, before another has to. */
    private static final int BATCHES_PER_LEADER = 8;

    private final Connector connector;
    private final TableChanges changes;
    private final WriterLine line = new WriterLine();
    private final ScopedValue<Transaction> current = ScopedValue.newInstance();
    private final ForeignChanges foreignChanges;
    private Optional<Session> session;
    private boolean closed;

    Writer(Connector connector, TableChanges changes) {
        this.connector = connector;
        this.changes = changes;
        this.session = Optional.of(connector.open());
        this.foreignChanges = new ForeignChanges(changes);
    }

    Optional<Transaction> transaction() {
        return current.isBound() ? Optional.of(current.get()) : Optional.empty();
    }

    boolean inTransaction() {
        return current.isBound();
    }

    /** Runs one statement; returns the number of changed rows once they are committed. */
    long update(String table, String sql, @Nullable Object[] binds) {
        if (current.isBound()) {
            return current.get().update(table, sql, binds);
        }
        var own = new Ticket.Write(table, sql, binds);
        line.join(own);
        if (own.leads()) {
            try {
                serve(own);
            } finally {
                line.leave();
            }
        }
        return own.outcome();
    }

    <T> T inTransaction(Supplier<T> work) {
        if (current.isBound()) {
            return work.get();
        }
        line.join(new Ticket.Exclusive());
        try {
            return alone(work);
        } finally {
            line.leave();
        }
    }

    /** Whether no process but this one has changed the file lately, as far as could be found out without waiting. */
    boolean isUpToDate() {
        if (!foreignChanges.isDue()) {
            return true;
        }
        if (!line.tryLead(Duration.ZERO)) {
            return foreignChanges.isRecent();
        }
        try {
            foreignChanges.check(session());
            return true;
        } catch (SQLException failure) {
            throw SqlFaults.wrap("look for changes of other processes", failure);
        } finally {
            line.leave();
        }
    }

    /** Empties the log into the file and closes the connection, unless a writer keeps it for longer than allowed. */
    void close(Duration patience) {
        if (!line.tryLead(patience)) {
            LOG.log(Level.WARNING, "a transaction did not end in time, its connection stays open");
            return;
        }
        try {
            if (!closed) {
                closed = true;
                session.ifPresent(this::checkpointAndClose);
                session = Optional.empty();
            }
        } finally {
            line.leave();
        }
    }

    private void checkpointAndClose(Session open) {
        try {
            open.query("PRAGMA wal_checkpoint(TRUNCATE)", new Object[0], Rows::next);
        } catch (SQLException failure) {
            LOG.log(Level.WARNING, "could not empty the write-ahead log", failure);
        }
        discard(open);
    }

    private <T> T alone(Supplier<T> work) {
        Session writing = session();
        beginAlone(writing);
        var transaction = new Transaction(writing, changes);
        try {
            T result = ScopedValue.where(current, transaction).call(work::get);
            transaction.commit();
            return result;
        } catch (SQLException failure) {
            rollBack(writing);
            transaction.rolledBack();
            throw SqlFaults.wrap("commit", failure);
        } catch (Throwable failure) {
            rollBack(writing);
            transaction.rolledBack();
            throw failure;
        } finally {
            transaction.countChanges();
        }
    }

    private void serve(Ticket.Write own) {
        List<Ticket.Write> batch = new ArrayList<>();
        batch.add(own);
        int rounds = 0;
        do {
            gather();
            line.takeWrites(batch, LARGEST_BATCH);
            try {
                commit(batch);
            } catch (StoreException failure) {
                batch.forEach(write -> write.giveUp(failure));
            } finally {
                batch.forEach(Ticket::serve);
            }
            batch.clear();
            rounds++;
        } while (rounds < BATCHES_PER_LEADER
                && !line.takeWrites(batch, LARGEST_BATCH).isEmpty());
    }

    /** Lets threads that are about to write do so, which makes fewer and larger transactions. */
    @SuppressWarnings("ThreadPriorityCheck") // nothing but speed depends on what the scheduler does
    private static void gather() {
        Thread.yield();
    }

    private void commit(List<Ticket.Write> batch) {
        if (batch.size() > 1 && commitTogether(session(), batch)) {
            return;
        }
        for (Ticket.Write write : batch) {
            commitAlone(session(), write);
        }
    }

    /** Returns false, with nothing written, if something failed that may have cost the other statements too. */
    private boolean commitTogether(Session writing, List<Ticket.Write> batch) {
        begin(writing);
        try {
            for (Ticket.Write write : batch) {
                write.run(writing);
            }
            writing.update("COMMIT");
        } catch (SQLException failure) {
            LOG.log(Level.DEBUG, "a common transaction failed, its statements are run one by one", failure);
            rollBack(writing);
            return false;
        } catch (RuntimeException | Error failure) {
            rollBack(writing);
            throw failure;
        }
        for (Ticket.Write write : batch) {
            count(write);
            write.commit();
        }
        return true;
    }

    private void commitAlone(Session writing, Ticket.Write write) {
        try {
            checkForeignChanges(writing);
            write.run(writing);
            write.commit();
        } catch (SQLException failure) {
            write.fail(failure);
        } finally {
            count(write);
        }
    }

    private void count(Ticket.Write write) {
        changes.changed(write.table());
        changes.noteGrowth(write.table(), write.sql());
    }

    private void begin(Session writing) {
        try {
            checkForeignChanges(writing);
            writing.update("BEGIN IMMEDIATE");
        } catch (SQLException failure) {
            // It may fail with the transaction open, which would keep every later one from beginning.
            rollBack(writing);
            throw SqlFaults.wrap("begin a transaction", failure);
        }
    }

    /** Looks for changes of other processes when none can be made any more. */
    private void beginAlone(Session writing) {
        try {
            writing.update("BEGIN IMMEDIATE");
            foreignChanges.check(writing);
        } catch (SQLException failure) {
            rollBack(writing);
            throw SqlFaults.wrap("begin a transaction", failure);
        }
    }

    private void checkForeignChanges(Session writing) throws SQLException {
        if (foreignChanges.isDue()) {
            foreignChanges.check(writing);
        }
    }

    private void rollBack(Session writing) {
        try {
            writing.update("ROLLBACK");
        } catch (SQLException failure) {
            if (!SqlFaults.saysNoTransaction(failure)) {
                LOG.log(Level.WARNING, "could not roll back, the next writer opens another connection", failure);
                session = Optional.empty();
                discard(writing);
            }
        }
    }

    private void discard(Session useless) {
        try {
            connector.close(useless);
        } catch (SQLException failure) {
            LOG.log(Level.WARNING, "could not close the connection for writing", failure);
        }
    }

    private Session session() {
        if (closed) {
            throw new StoreException("the database is closed", new IllegalStateException());
        }
        if (session.isEmpty()) {
            session = Optional.of(connector.open());
        }
        return session.get();
    }
}
