package dev.jarbase.application.settings;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.SettingsListRequestEvent;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.request.SuperuserOnly;
import dev.jarbase.domain.settings.SettingsJson;

/** Shows the settings in force to superusers, without secrets. Thread-safe. */
public final class ViewSettings {
    private final CurrentSettings current;
    private final Hook<SettingsListRequestEvent> hook;

    public ViewSettings(CurrentSettings current, Hook<SettingsListRequestEvent> hook) {
        this.current = current;
        this.hook = hook;
    }

    public JsonValue.Obj view(RequestInfo info) {
        SuperuserOnly.check(info.actor());
        var event = new SettingsListRequestEvent(current.current(), info);
        return hook.answer(event, JsonValue.Obj.EMPTY, () -> SettingsJson.redacted(event.settings()));
    }
}
