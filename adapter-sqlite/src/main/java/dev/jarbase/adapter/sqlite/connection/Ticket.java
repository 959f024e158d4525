package dev.jarbase.adapter.sqlite.connection;

import dev.jarbase.domain.record.StoreException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A thread's place in the line for the writer: for a transaction of its own, or with one statement to be run for it. */
sealed class Ticket {
    private final Thread owner = Thread.currentThread();
    private volatile Turn turn = Turn.WAITING;

    private enum Turn {
        WAITING,
        LEADS,
        SERVED
    }

    /** One statement, which whoever leads may run in a common transaction. */
    static final class Write extends Ticket {
        private final String table;
        private final String sql;
        private final @Nullable Object[] binds;
        private long changes;
        private boolean committed;
        private Optional<StoreException> failure = Optional.empty();

        Write(String table, String sql, @Nullable Object[] binds) {
            this.table = table;
            this.sql = sql;
            this.binds = binds;
        }

        String table() {
            return table;
        }

        String sql() {
            return sql;
        }

        /** Runs the statement and keeps its outcome. @throws SQLException if it may have ended the transaction */
        void run(Session session) throws SQLException {
            failure = Optional.empty();
            try {
                changes = session.update(sql, binds);
            } catch (SQLException failed) {
                fail(failed);
                if (SqlFaults.endsTransaction(failed)) {
                    throw failed;
                }
            }
        }

        void fail(SQLException cause) {
            failure = Optional.of(SqlFaults.wrap("write to " + table, cause));
        }

        /** Says that the statement was not run, unless it has been stored before the trouble began. */
        void giveUp(StoreException cause) {
            if (!committed) {
                failure = Optional.of(cause);
            }
        }

        /** Says that what was run is stored now. */
        void commit() {
            committed = true;
        }

        /** Returns the number of changed rows, or throws what went wrong. */
        long outcome() {
            if (failure.isPresent()) {
                throw failure.get();
            }
            if (!committed) {
                throw new StoreException("the write to " + table + " was given up", new IllegalStateException());
            }
            return changes;
        }
    }

    /** A transaction of its own. */
    static final class Exclusive extends Ticket {}

    /** Waits until the thread leads or was served. */
    void await() {
        boolean interrupted = false;
        while (turn == Turn.WAITING) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            owner.interrupt();
        }
    }

    boolean leads() {
        return turn == Turn.LEADS;
    }

    void lead() {
        turn = Turn.LEADS;
        LockSupport.unpark(owner);
    }

    /** Tells the thread that its statement has been run and committed, or has failed. */
    void serve() {
        turn = Turn.SERVED;
        LockSupport.unpark(owner);
    }
}
