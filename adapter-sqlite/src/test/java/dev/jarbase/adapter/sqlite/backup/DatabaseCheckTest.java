package dev.jarbase.adapter.sqlite.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.adapter.sqlite.settings.SettingsCipher;
import dev.jarbase.domain.backup.BackupException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Security checklist 36: databases that somebody tampered with. */
class DatabaseCheckTest {
    private static final String SETTINGS = "INSERT INTO _params (id, value) VALUES ('settings', '%s')";

    @TempDir
    private Path dir = Path.of("");

    @BeforeEach
    void prepare() {
        new DataFixture(dir).close();
    }

    private void tamper(String... statements) {
        try (DataFixture data = new DataFixture(dir)) {
            for (String statement : statements) {
                data.run(statement);
            }
        }
    }

    private void assertRefused() {
        assertThatThrownBy(() -> new DatabaseCheck(SettingsCipher.none()).check(dir))
                .isInstanceOf(BackupException.class);
    }

    private void assertAccepted(String key) throws IOException {
        new DatabaseCheck(SettingsCipher.of(key)).check(dir);

        assertThat(dir.resolve("data.db-wal")).doesNotExist();
    }

    @Test
    void soundDatabasesAreAccepted() throws IOException {
        assertAccepted("");
    }

    @Test
    void logsMayBeMissing() throws IOException {
        Files.delete(dir.resolve("auxiliary.db"));

        assertAccepted("");
    }

    @Test
    void anArchiveWithoutAMainDatabaseIsRefused() throws IOException {
        Files.delete(dir.resolve("data.db"));

        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data.db", "auxiliary.db"})
    void whatIsNoDatabaseIsRefused(String name) throws IOException {
        Files.writeString(dir.resolve(name), "SQLite format 2, or so");

        assertRefused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data.db", "auxiliary.db"})
    void damagedPagesAreRefused(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(dir.resolve(name));
        Arrays.fill(bytes, 4096, 4096 + 512, (byte) 0xA5);
        Files.write(dir.resolve(name), bytes);

        assertRefused();
    }

    @Test
    void aTruncatedDatabaseIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(dir.resolve("data.db"));
        Files.write(dir.resolve("data.db"), Arrays.copyOf(bytes, bytes.length / 2));

        assertRefused();
    }

    @Test
    void theDatabaseOfAnotherProgramIsRefused() {
        tamper("PRAGMA application_id = 252006673");

        assertRefused();
    }

    @Test
    void triggersOnTablesOfTheSystemAreRefused() {
        tamper("CREATE TRIGGER spy AFTER UPDATE ON _superusers BEGIN INSERT INTO notes VALUES (new.tokenKey); END");

        assertRefused();
    }

    @Test
    void triggersOnOtherTablesAreTheBusinessOfTheirOwner() throws IOException {
        tamper("CREATE TRIGGER mine AFTER INSERT ON notes BEGIN SELECT 1; END");

        assertAccepted("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_params", "_collections", "_migrations"})
    void aViewInThePlaceOfASystemTableIsRefused(String table) {
        tamper("ALTER TABLE " + table + " RENAME TO moved", "CREATE VIEW " + table + " AS SELECT * FROM moved");

        assertRefused();
    }

    @Test
    void settingsOfAnotherKeyAreRefused() throws IOException {
        tamper(SETTINGS.formatted("bm90IGVuY3J5cHRlZCB3aXRoIHRoYXQga2V5IGF0IGFsbA=="));

        assertRefused();
    }

    @Test
    void settingsOfAnotherShapeAreRefused() {
        tamper(SETTINGS.formatted("{\"meta\":7}"));

        assertRefused();
    }

    @Test
    void readableSettingsAreAcceptedUnderAKeyToo() throws IOException {
        tamper(SETTINGS.formatted("{}"));

        assertAccepted("0123456789abcdef0123456789abcdef");
    }

    @Test
    void aSchemaThatDoesNotParseIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(dir.resolve("data.db"));
        String text =
                new String(bytes, StandardCharsets.ISO_8859_1).replace("CREATE TABLE notes", "CREATE TABLE n(tes");
        Files.write(dir.resolve("data.db"), text.getBytes(StandardCharsets.ISO_8859_1));

        assertRefused();
    }
}
