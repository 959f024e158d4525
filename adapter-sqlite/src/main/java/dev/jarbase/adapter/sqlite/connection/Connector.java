package dev.jarbase.adapter.sqlite.connection;

import dev.jarbase.adapter.sqlite.query.GeoDistance;
import dev.jarbase.domain.record.StoreException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.core.DB;

/** Opens connections to one SQLite file, all with the same settings. */
final class Connector {
    private static final int BUSY_TIMEOUT_MILLIS = 10_000;
    private static final int JOURNAL_SIZE_LIMIT = 200_000_000;
    private static final int CACHE_SIZE_KIB = -32_000;
    /** Larger than SQLite's 1000: pages that change often are copied into the file, and the disk waited for, less often. */
    private static final String CHECKPOINT = "PRAGMA wal_autocheckpoint = 4000";

    private final Path file;
    private final SqliteOptions options;
    private final Watchdog watchdog;

    Connector(Path file, SqliteOptions options, Watchdog watchdog) {
        this.file = file;
        this.options = options;
        this.watchdog = watchdog;
    }

    /** Opens a connection, making the file if it is missing. */
    Session open() {
        return open(options.queryTimeout());
    }

    /** Opens a connection with a time limit of its own for each query. */
    Session open(Duration limit) {
        try {
            return prepare(limit, JDBC.createConnection("jdbc:sqlite:" + file, properties()));
        } catch (SQLException failure) {
            throw new StoreException("could not open " + file.getFileName() + ": " + failure.getMessage(), failure);
        }
    }

    private Session prepare(Duration limit, SQLiteConnection connection) throws SQLException {
        var timer = new QueryTimer(() -> interrupt(connection.getDatabase()), limit.toNanos());
        var session = new Session(connection, timer, options);
        try {
            GeoDistance.register(connection);
            session.query(CHECKPOINT, new Object[0], Rows::next);
        } catch (SQLException failure) {
            session.close();
            throw failure;
        }
        watchdog.watch(timer);
        return session;
    }

    void close(Session session) throws SQLException {
        watchdog.forget(session.timer());
        session.close();
    }

    private static void interrupt(DB database) {
        try {
            database.interrupt();
        } catch (SQLException failure) {
            throw new StoreException("could not interrupt a query", failure);
        }
    }

    private static Properties properties() {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.setJournalMode(JournalMode.WAL);
        config.setJournalSizeLimit(JOURNAL_SIZE_LIMIT);
        config.setSynchronous(SynchronousMode.NORMAL);
        config.enforceForeignKeys(true);
        config.setTempStore(TempStore.MEMORY);
        config.setCacheSize(CACHE_SIZE_KIB);
        // A session belongs to one thread at a time, so SQLite's own mutexes would only cost.
        config.setOpenMode(SQLiteOpenMode.NOMUTEX);
        config.setGetGeneratedKeys(false);
        return config.toProperties();
    }
}
