package dev.jarbase.adapter.sqlite.connection;

import java.time.Duration;
import java.util.Optional;

/**
 * How many resources a data directory may take.
 *
 * @param readers most connections that read one file at the same time, opened as needed
 * @param queryTimeout longest time that one query may run, and that a reader is waited for
 * @param statements most prepared statements that one connection keeps
 * @param log is told of statements, if anybody wants to know
 */
public record SqliteOptions(int readers, Duration queryTimeout, int statements, Optional<StatementLog> log) {
    /** Eight readers, 30 seconds as in the peer. */
    public static final SqliteOptions DEFAULT = new SqliteOptions(8, Duration.ofSeconds(30), 100, Optional.empty());

    public SqliteOptions {
        if (readers < 1 || statements < 1 || queryTimeout.isNegative() || queryTimeout.isZero()) {
            throw new IllegalArgumentException("readers, statements and the time-out must be positive");
        }
    }

    public SqliteOptions withQueryTimeout(Duration newTimeout) {
        return new SqliteOptions(readers, newTimeout, statements, log);
    }

    public SqliteOptions withReaders(int newReaders) {
        return new SqliteOptions(newReaders, queryTimeout, statements, log);
    }

    /** Has statements told of. */
    public SqliteOptions withLog(StatementLog newLog) {
        return new SqliteOptions(readers, queryTimeout, statements, Optional.of(newLog));
    }
}
