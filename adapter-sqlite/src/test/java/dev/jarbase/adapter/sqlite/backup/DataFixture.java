package dev.jarbase.adapter.sqlite.backup;

import dev.jarbase.adapter.sqlite.SqliteDatabase;
import dev.jarbase.adapter.sqlite.connection.SqliteFile;
import dev.jarbase.adapter.sqlite.connection.SqliteOptions;
import dev.jarbase.adapter.sqlite.schema.SystemSchema;
import dev.jarbase.adapter.sqlite.settings.SettingsCipher;
import dev.jarbase.domain.backup.Archive;
import dev.jarbase.domain.backup.Progress;
import dev.jarbase.domain.backup.Replacement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Random;
import java.util.Set;

/** A data directory with one further table {@code notes (id TEXT PRIMARY KEY)}. */
final class DataFixture implements AutoCloseable {
    static final Set<String> KEPT = Set.of("backups", ".autocert_cache");

    private final Path directory;
    private final SqliteDatabase database;

    DataFixture(Path directory) {
        this.directory = directory;
        database = SqliteDatabase.open(directory, SqliteOptions.DEFAULT, SettingsCipher.none());
        SystemSchema.prepare(database.main(), database.auxiliary(), new Random(7)::nextInt, InstantSource.system());
        run("CREATE TABLE IF NOT EXISTS notes (id TEXT PRIMARY KEY NOT NULL)");
    }

    SqliteFile main() {
        return database.main();
    }

    void run(String sql) {
        main().write(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    void note(String id) {
        main().update("notes", "INSERT INTO notes VALUES (?)", id);
    }

    long notes() {
        return main().query("SELECT count(*) FROM notes", new Object[0], rows -> rows.next() ? rows.integer(0) : -1L);
    }

    SqliteArchives archives() {
        return archives(SettingsCipher.none(), new DiskRoom(() -> Long.MAX_VALUE));
    }

    SqliteArchives archives(SettingsCipher cipher, DiskRoom room) {
        return new SqliteArchives(
                new SqliteArchives.Parts(directory, database.main(), database.auxiliary(), cipher), room);
    }

    byte[] archive() {
        try (Archive archive = archives().create(KEPT, Progress.UNSEEN);
                InputStream content = archive.open()) {
            return content.readAllBytes();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Replacement unpack(byte[] archive) {
        return archives().unpack(new ByteArrayInputStream(archive), KEPT, Progress.UNSEEN);
    }

    @Override
    public void close() {
        database.close();
    }
}
