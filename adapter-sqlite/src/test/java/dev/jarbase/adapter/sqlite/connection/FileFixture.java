package dev.jarbase.adapter.sqlite.connection;

import java.nio.file.Path;
import java.time.Duration;

/** A file with one table {@code notes (id TEXT PRIMARY KEY, body TEXT NOT NULL)}. */
final class FileFixture implements AutoCloseable {
    private static final String NOTES =
            "CREATE TABLE IF NOT EXISTS notes (id TEXT PRIMARY KEY NOT NULL, body TEXT NOT NULL)";

    private final Watchdog watchdog;
    private final SqliteFile file;

    FileFixture(Path directory) {
        this(directory, SqliteOptions.DEFAULT);
    }

    FileFixture(Path directory, SqliteOptions options) {
        watchdog = new Watchdog(options.queryTimeout());
        file = SqliteFile.open(directory.resolve("data.db"), options, watchdog);
        file.update("notes", NOTES);
    }

    static SqliteOptions impatient() {
        return SqliteOptions.DEFAULT.withQueryTimeout(Duration.ofMillis(200));
    }

    SqliteFile file() {
        return file;
    }

    void write(String id) {
        file.update("notes", "INSERT INTO notes VALUES (?, ?)", id, "body of " + id);
    }

    long count() {
        return file.query("SELECT COUNT(*) FROM notes", new Object[0], rows -> rows.next() ? rows.integer(0) : -1);
    }

    @Override
    public void close() {
        file.close();
        watchdog.close();
    }
}
