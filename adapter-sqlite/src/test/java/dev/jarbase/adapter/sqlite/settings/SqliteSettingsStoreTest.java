package dev.jarbase.adapter.sqlite.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.adapter.sqlite.SqliteDatabase;
import dev.jarbase.adapter.sqlite.connection.SqliteOptions;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.StoreException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteSettingsStoreTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final JsonValue.Obj SETTINGS = (JsonValue.Obj) JsonReader.parse("{\"meta\":{\"appName\":\"<é>\"}}");

    @TempDir
    private Path directory;

    @BeforeEach
    void makeTable() {
        try (var database = open(SettingsCipher.none())) {
            database.main()
                    .update(
                            "_params",
                            "CREATE TABLE _params (id TEXT PRIMARY KEY, value JSON, created TEXT, updated TEXT)");
        }
    }

    @Test
    void noRowGivesNothing() {
        try (var database = open(SettingsCipher.none())) {
            assertThat(database.settings().load()).isEmpty();
        }
    }

    @Test
    void settingsAreStoredAsJsonAndReplaced() {
        try (var database = open(SettingsCipher.none())) {
            database.settings().save(JsonValue.Obj.EMPTY);
            database.settings().save(SETTINGS);

            assertThat(database.settings().load()).contains(SETTINGS);
            assertThat(stored(database)).isEqualTo("{\"meta\":{\"appName\":\"\\u003cé\\u003e\"}}");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32})
    void settingsUnderAKeyAreUnreadableWithoutIt(int keyBytes) {
        var cipher = SettingsCipher.of(KEY.substring(0, keyBytes));
        try (var database = open(cipher)) {
            database.settings().save(SETTINGS);

            assertThat(database.settings().load()).contains(SETTINGS);
            assertThat(stored(database)).matches("[A-Za-z0-9+/]+=*");
        }
        try (var database = open(SettingsCipher.none())) {
            assertThatThrownBy(() -> database.settings().load())
                    .isInstanceOf(StoreException.class)
                    .hasMessage("invalid settings db data or missing encryption key");
        }
        try (var database = open(SettingsCipher.of(KEY.substring(0, keyBytes).replace('0', 'x')))) {
            assertThatThrownBy(() -> database.settings().load()).isInstanceOf(StoreException.class);
        }
    }

    @Test
    void readableSettingsAreAcceptedUnderAKeyAndEncryptedWhenSaved() {
        try (var database = open(SettingsCipher.none())) {
            database.settings().save(SETTINGS);
        }
        try (var database = open(SettingsCipher.of(KEY))) {
            assertThat(database.settings().load()).contains(SETTINGS);
            assertThat(stored(database)).startsWith("{");

            database.settings().save(SETTINGS);

            assertThat(stored(database)).doesNotContain("{");
            assertThat(database.settings().load()).contains(SETTINGS);
        }
    }

    @Test
    void aKeyOfAnotherLengthIsRefusedInThePeersWords() {
        try (var database = open(SettingsCipher.of("short"))) {
            assertThatThrownBy(() -> database.settings().save(SETTINGS))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("crypto/aes: invalid key size 5");
        }
    }

    @Test
    void textThatIsNoJsonIsRefused() {
        try (var database = open(SettingsCipher.none())) {
            database.main().update("_params", "INSERT INTO _params (id, value) VALUES ('settings', 'nonsense')");

            assertThatThrownBy(() -> database.settings().load()).isInstanceOf(StoreException.class);
        }
    }

    private SqliteDatabase open(SettingsCipher cipher) {
        return SqliteDatabase.open(directory, SqliteOptions.DEFAULT, cipher);
    }

    private static String stored(SqliteDatabase database) {
        return database.main()
                .query("SELECT value FROM _params", new Object[0], rows -> rows.next() ? rows.text(0) : "missing");
    }
}
