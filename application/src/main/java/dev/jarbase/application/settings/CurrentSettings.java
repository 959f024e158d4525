package dev.jarbase.application.settings;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.SettingsReloadEvent;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.StoreException;
import dev.jarbase.domain.settings.Settings;
import dev.jarbase.domain.settings.SettingsFormatException;
import dev.jarbase.domain.settings.SettingsJson;
import dev.jarbase.domain.settings.SettingsStore;
import java.util.Optional;

/** The settings in force. Thread-safe; reading never waits. */
public final class CurrentSettings {
    private final SettingsStore store;
    private final Hook<SettingsReloadEvent> reloadHook;
    private volatile Settings current = Settings.DEFAULTS;

    public CurrentSettings(SettingsStore store, Hook<SettingsReloadEvent> reloadHook) {
        this.store = store;
        this.reloadHook = reloadHook;
    }

    public Settings current() {
        return current;
    }

    /**
     * Reads the stored settings; stores the defaults if there are none yet.
     *
     * @throws StoreException if they cannot be read
     */
    public void open() {
        Optional<JsonValue.Obj> stored = store.load();
        if (stored.isEmpty()) {
            store.save(SettingsJson.write(Settings.DEFAULTS));
        }
        Settings opened = stored.map(CurrentSettings::read).orElse(Settings.DEFAULTS);
        reloadHook.trigger(new SettingsReloadEvent(), () -> current = opened);
    }

    /** Reads the stored settings again: once they were saved, here or by another process. */
    public void reload() {
        reloadHook.trigger(
                new SettingsReloadEvent(),
                () -> current = store.load().map(CurrentSettings::read).orElse(current));
    }

    private static Settings read(JsonValue.Obj stored) {
        try {
            return SettingsJson.read(stored);
        } catch (SettingsFormatException wrongKind) {
            throw new StoreException("reading the settings: " + wrongKind.getMessage(), wrongKind);
        }
    }
}
