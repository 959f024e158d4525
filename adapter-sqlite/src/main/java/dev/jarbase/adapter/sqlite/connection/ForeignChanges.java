package dev.jarbase.adapter.sqlite.connection;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Looks from time to time whether another process has changed the file, as the writer's connection sees it: SQLite's
 * data version of a connection changes with the commits of all others. {@link #check} is for the leading writer alone.
 */
final class ForeignChanges {
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long TRUST = TimeUnit.SECONDS.toNanos(1);

    private final TableChanges changes;
    private Optional<Session> checked = Optional.empty();
    private long version;
    private volatile long lastCheck = System.nanoTime() - TRUST;

    ForeignChanges(TableChanges changes) {
        this.changes = changes;
    }

    boolean isDue() {
        return System.nanoTime() - lastCheck >= INTERVAL;
    }

    /** Whether the last look is not long ago, if a bit longer than wanted. */
    boolean isRecent() {
        return System.nanoTime() - lastCheck < TRUST;
    }

    void check(Session session) throws SQLException {
        long now = session.query("PRAGMA data_version", new Object[0], rows -> rows.next() ? rows.integer(0) : 0L);
        boolean sameConnection = checked.isPresent() && checked.get() == session;
        if (!sameConnection || now != version) {
            changes.foreignChange();
        }
        checked = Optional.of(session);
        version = now;
        lastCheck = System.nanoTime();
    }
}
