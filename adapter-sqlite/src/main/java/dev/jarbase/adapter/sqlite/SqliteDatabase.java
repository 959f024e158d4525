package dev.jarbase.adapter.sqlite;

import dev.jarbase.adapter.sqlite.backup.SqliteArchives;
import dev.jarbase.adapter.sqlite.connection.SqliteFile;
import dev.jarbase.adapter.sqlite.connection.SqliteOptions;
import dev.jarbase.adapter.sqlite.connection.Watchdog;
import dev.jarbase.adapter.sqlite.console.SqliteConsole;
import dev.jarbase.adapter.sqlite.log.SqliteLogStore;
import dev.jarbase.adapter.sqlite.record.SqliteRecordStore;
import dev.jarbase.adapter.sqlite.schema.SqliteCollectionStore;
import dev.jarbase.adapter.sqlite.settings.SettingsCipher;
import dev.jarbase.adapter.sqlite.settings.SqliteSettingsStore;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.backup.DataArchives;
import dev.jarbase.domain.collection.CollectionStore;
import dev.jarbase.domain.console.SqlConsole;
import dev.jarbase.domain.log.LogStore;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.record.StoreException;
import dev.jarbase.domain.record.StoreUpkeep;
import dev.jarbase.domain.record.Transactions;
import dev.jarbase.domain.settings.SettingsStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The databases of one data directory: {@code data.db} with everything but logs, and {@code auxiliary.db} with the logs.
 * Thread-safe. Opening makes missing files but no tables.
 */
public final class SqliteDatabase implements StoreUpkeep, AutoCloseable {
    private final Path directory;
    private final Watchdog watchdog;
    private final SqliteFile main;
    private final SqliteFile auxiliary;
    private final RecordStore records;
    private final SettingsCipher cipher;
    private final SettingsStore settings;
    private final LogStore logs;

    /** The open files with the thread that watches them. */
    private record Opened(Watchdog watchdog, SqliteFile main, SqliteFile auxiliary) {}

    private SqliteDatabase(Path directory, Opened opened, SettingsCipher cipher) {
        this.directory = directory;
        this.watchdog = opened.watchdog();
        this.main = opened.main();
        this.auxiliary = opened.auxiliary();
        this.cipher = cipher;
        this.records = new SqliteRecordStore(main);
        this.settings = new SqliteSettingsStore(main, cipher);
        this.logs = new SqliteLogStore(auxiliary);
    }

    /**
     * Opens a data directory, making it if it is missing.
     *
     * @param cipher how the settings are encrypted
     * @throws StoreException if the directory or a file in it cannot be made or opened
     */
    public static SqliteDatabase open(Path directory, SqliteOptions options, SettingsCipher cipher) {
        makeDirectory(directory);
        var watchdog = new Watchdog(options.queryTimeout());
        try {
            SqliteFile main = SqliteFile.open(directory.resolve("data.db"), options, watchdog);
            try {
                SqliteFile auxiliary = SqliteFile.open(directory.resolve("auxiliary.db"), options, watchdog);
                return new SqliteDatabase(directory, new Opened(watchdog, main, auxiliary), cipher);
            } catch (StoreException failure) {
                main.close();
                throw failure;
            }
        } catch (StoreException failure) {
            watchdog.close();
            throw failure;
        }
    }

    private static void makeDirectory(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new StoreException("could not make the data directory " + directory, failure);
        }
    }

    public RecordStore records() {
        return records;
    }

    /** Transactions of the main database. */
    public Transactions transactions() {
        return main;
    }

    /** Collections; new names and secrets come from that source. */
    public CollectionStore collections(Entropy entropy) {
        return new SqliteCollectionStore(main, entropy);
    }

    public SettingsStore settings() {
        return settings;
    }

    public LogStore logs() {
        return logs;
    }

    /** Statements on the main database. */
    public SqlConsole console() {
        return new SqliteConsole(main);
    }

    /** Archives of the whole data directory. */
    public DataArchives archives() {
        return new SqliteArchives(new SqliteArchives.Parts(directory, main, auxiliary, cipher));
    }

    /** The file {@code data.db}. */
    public SqliteFile main() {
        return main;
    }

    /** The file {@code auxiliary.db}. */
    public SqliteFile auxiliary() {
        return auxiliary;
    }

    @Override
    public void optimize() {
        main.optimize();
        main.emptyLog();
        auxiliary.emptyLog();
    }

    /** Ends running queries, waits for running writes and leaves both files complete, without logs beside them. */
    @Override
    public void close() {
        try (watchdog;
                auxiliary) {
            main.close();
        }
    }
}
