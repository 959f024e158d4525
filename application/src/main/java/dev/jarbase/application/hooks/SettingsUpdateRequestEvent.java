package dev.jarbase.application.hooks;

import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.settings.Settings;

/** A superuser changes the settings; handlers may save others. */
public final class SettingsUpdateRequestEvent extends RequestEvent {
    private final Settings before;
    private Settings after;

    public SettingsUpdateRequestEvent(Settings before, Settings after, RequestInfo info) {
        super(info);
        this.before = before;
        this.after = after;
    }

    /** The settings in force. */
    public Settings before() {
        return before;
    }

    /** The settings to be saved. */
    public Settings after() {
        return after;
    }

    /** Goes on with other settings. */
    public void replace(Settings other) {
        after = other;
    }
}
