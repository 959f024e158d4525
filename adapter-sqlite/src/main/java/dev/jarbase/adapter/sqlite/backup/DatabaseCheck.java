package dev.jarbase.adapter.sqlite.backup;

import dev.jarbase.adapter.sqlite.connection.SqliteFile;
import dev.jarbase.adapter.sqlite.connection.SqliteOptions;
import dev.jarbase.adapter.sqlite.connection.Watchdog;
import dev.jarbase.adapter.sqlite.settings.SettingsCipher;
import dev.jarbase.adapter.sqlite.settings.SqliteSettingsStore;
import dev.jarbase.domain.backup.BackupException;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.StoreException;
import dev.jarbase.domain.settings.SettingsFormatException;
import dev.jarbase.domain.settings.SettingsJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks whether unpacked databases are sound and are those of a data directory, without trusting what is in them. */
final class DatabaseCheck {
    private static final String MAIN = "data.db";
    private static final String AUXILIARY = "auxiliary.db";
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    /** Long enough for large files; the check reads every page. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Set<String> SYSTEM_TABLES = Set.of("_params", "_collections", "_migrations");
    private static final String NO_TRUST = "PRAGMA trusted_schema = OFF";
    private static final String ORDINARY_TABLES = """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0
        """;
    /** Triggers on tables of the system would act on whoever signs in or changes settings. */
    private static final String SYSTEM_TRIGGERS = """
        SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND substr(tbl_name, 1, 1) = '_'
        """;

    private final SettingsCipher cipher;

    DatabaseCheck(SettingsCipher cipher) {
        this.cipher = cipher;
    }

    /** Checks the databases of an unpacked data directory. @throws BackupException if they cannot be used */
    void check(Path directory) throws IOException {
        Path main = directory.resolve(MAIN);
        requireDatabase(main);
        examine(main, this::checkMain);
        Path auxiliary = directory.resolve(AUXILIARY);
        if (Files.exists(auxiliary)) {
            requireDatabase(auxiliary);
            examine(auxiliary, DatabaseCheck::refuseSystemTriggers);
        }
    }

    private static void requireDatabase(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BackupException(file.getFileName() + " is missing in the archive");
        }
        try (InputStream in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw new BackupException(file.getFileName() + " is not a database");
            }
        }
    }

    /** Checks one database. */
    private interface Examination {
        void run(SqliteFile file);
    }

    private static void examine(Path path, Examination further) {
        SqliteOptions options = SqliteOptions.DEFAULT.withReaders(1).withQueryTimeout(LONGEST);
        try (Watchdog watchdog = new Watchdog(LONGEST);
                SqliteFile file = SqliteFile.open(path, options, watchdog)) {
            requireSound(file);
            requireOurs(file);
            further.run(file);
        } catch (StoreException failure) {
            throw new BackupException(path.getFileName() + " cannot be used: " + failure.getMessage(), failure);
        }
    }

    private static void requireSound(SqliteFile file) {
        String answer = file.queryApart(
                List.of(NO_TRUST, "PRAGMA cell_size_check = ON", "PRAGMA integrity_check(1)"),
                rows -> rows.next() ? rows.text(0) : "");
        if (!answer.equals("ok")) {
            throw new BackupException("a database in the archive is damaged: " + answer);
        }
    }

    /** Other programs mark their files by an id. */
    private static void requireOurs(SqliteFile file) {
        long id = file.queryApart(List.of("PRAGMA application_id"), rows -> rows.next() ? rows.integer(0) : 0L);
        if (id != 0) {
            throw new BackupException("a database of another program in the archive");
        }
    }

    private void checkMain(SqliteFile file) {
        Set<String> tables = file.queryApart(List.of(NO_TRUST, ORDINARY_TABLES), rows -> {
            Set<String> names = new HashSet<>();
            while (rows.next()) {
                names.add(rows.text(0));
            }
            return names;
        });
        if (!tables.containsAll(SYSTEM_TABLES)) {
            throw new BackupException(MAIN + " lacks tables of the system");
        }
        refuseSystemTriggers(file);
        requireSettings(file);
    }

    private static void refuseSystemTriggers(SqliteFile file) {
        long triggers = file.queryApart(List.of(NO_TRUST, SYSTEM_TRIGGERS), rows -> rows.next() ? rows.integer(0) : 0L);
        if (triggers > 0) {
            throw new BackupException("triggers on tables of the system in the archive");
        }
    }

    /** Fails under another key than that of the archive. */
    private void requireSettings(SqliteFile file) {
        JsonValue.Obj settings = new SqliteSettingsStore(file, cipher).load().orElse(JsonValue.Obj.EMPTY);
        try {
            SettingsJson.read(settings);
        } catch (SettingsFormatException wrongKind) {
            throw new BackupException("settings in the archive that cannot be read", wrongKind);
        }
    }
}
