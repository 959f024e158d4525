package dev.jarbase.adapter.sqlite.settings;

import dev.jarbase.adapter.sqlite.connection.SqliteFile;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.record.StoreException;
import dev.jarbase.domain.settings.SettingsStore;
import java.security.GeneralSecurityException;
import java.util.Optional;

/** Keeps the settings in the row {@code settings} of the table {@code _params}. Thread-safe. */
public final class SqliteSettingsStore implements SettingsStore {
    private static final String UNREADABLE = "invalid settings db data or missing encryption key";
    private static final String TABLE = "_params";
    private static final String SELECT = "SELECT `value` FROM `_params` WHERE `id` = 'settings'";
    private static final String UPSERT = """
        INSERT INTO `_params` (`id`, `value`, `created`, `updated`)
        VALUES ('settings', ?1, strftime('%Y-%m-%d %H:%M:%fZ'), strftime('%Y-%m-%d %H:%M:%fZ'))
        ON CONFLICT (`id`) DO UPDATE SET `value` = ?1, `updated` = strftime('%Y-%m-%d %H:%M:%fZ')
        """;

    private final SqliteFile file;
    private final SettingsCipher cipher;

    public SqliteSettingsStore(SqliteFile file, SettingsCipher cipher) {
        this.file = file;
        this.cipher = cipher;
    }

    @Override
    public Optional<JsonValue.Obj> load() {
        Optional<String> stored =
                file.query(SELECT, new Object[0], rows -> rows.next() ? Optional.of(rows.text(0)) : Optional.empty());
        return stored.map(this::read);
    }

    @Override
    public void save(JsonValue.Obj settings) {
        String json = JsonWriter.write(settings);
        try {
            file.update(TABLE, UPSERT, cipher.isActive() ? cipher.encrypt(json) : json);
        } catch (GeneralSecurityException failure) {
            throw new StoreException(String.valueOf(failure.getMessage()), failure);
        }
    }

    /** A readable row is accepted under a key too; it is encrypted when it is saved next. */
    private JsonValue.Obj read(String stored) {
        Optional<JsonValue.Obj> plain = object(stored);
        if (plain.isPresent()) {
            return plain.get();
        }
        try {
            return object(cipher.decrypt(stored))
                    .orElseThrow(() -> new GeneralSecurityException("the decrypted text is not a JSON object"));
        } catch (GeneralSecurityException failure) {
            throw new StoreException(UNREADABLE, failure);
        }
    }

    private static Optional<JsonValue.Obj> object(String text) {
        return JsonReader.tryParse(text).filter(JsonValue.Obj.class::isInstance).map(JsonValue.Obj.class::cast);
    }
}
