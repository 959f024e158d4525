package dev.jarbase.application.settings;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.SettingsUpdateRequestEvent;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.request.SuperuserOnly;
import dev.jarbase.domain.settings.Settings;
import dev.jarbase.domain.settings.SettingsFormatException;
import dev.jarbase.domain.settings.SettingsJson;

/** Changes the settings on behalf of a superuser. Thread-safe. */
public final class UpdateSettings {
    private final CurrentSettings current;
    private final SaveSettings save;
    private final Hook<SettingsUpdateRequestEvent> hook;

    public UpdateSettings(CurrentSettings current, SaveSettings save, Hook<SettingsUpdateRequestEvent> hook) {
        this.current = current;
        this.save = save;
        this.hook = hook;
    }

    /** Lays the submitted body over the settings in force, stores the result and returns it as it is shown. */
    public JsonValue.Obj update(RequestInfo info) {
        SuperuserOnly.check(info.actor());
        Settings before = current.current();
        var event = new SettingsUpdateRequestEvent(before, merged(before, info.body()), info);
        hook.trigger(event, () -> store(event.after()));
        return SettingsJson.redacted(current.current());
    }

    private static Settings merged(Settings present, JsonValue.Obj body) {
        try {
            return SettingsJson.merge(present, body);
        } catch (SettingsFormatException wrongKind) {
            throw Fault.invalid("An error occurred while loading the submitted data.");
        }
    }

    private void store(Settings settings) {
        try {
            save.save(settings);
        } catch (InvalidSettingsException invalid) {
            throw Fault.invalid("An error occurred while saving the new settings.", invalid.errors());
        }
    }
}
