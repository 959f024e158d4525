package dev.jarbase.domain.settings;

import dev.jarbase.domain.json.JsonValue;
import java.util.Optional;

/** Where the settings are stored, encrypted if a key was configured. Thread-safe. */
public interface SettingsStore {

    /**
     * Returns the stored settings.
     *
     * @throws dev.jarbase.domain.record.StoreException if they are neither JSON nor readable with the key
     */
    Optional<JsonValue.Obj> load();

    /** Stores settings; joins a running transaction. */
    void save(JsonValue.Obj settings);
}
