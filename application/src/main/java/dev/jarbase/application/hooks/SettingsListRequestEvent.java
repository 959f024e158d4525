package dev.jarbase.application.hooks;

import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.settings.Settings;

/** A superuser views the settings; handlers may show others. */
public final class SettingsListRequestEvent extends RequestEvent {
    private Settings settings;

    public SettingsListRequestEvent(Settings settings, RequestInfo info) {
        super(info);
        this.settings = settings;
    }

    public Settings settings() {
        return settings;
    }

    /** Goes on with other settings. */
    public void replace(Settings other) {
        settings = other;
    }
}
