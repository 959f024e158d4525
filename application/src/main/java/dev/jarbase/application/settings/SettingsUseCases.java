package dev.jarbase.application.settings;

import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.work.UnitOfWork;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.settings.SettingsStore;
import java.util.function.Supplier;

/** The use cases of settings, wired to each other. */
public record SettingsUseCases(CurrentSettings current, ViewSettings view, UpdateSettings update, SaveSettings save) {

    public static SettingsUseCases of(SettingsStore store, Hooks hooks, UnitOfWork work, Supplier<Catalog> catalog) {
        CurrentSettings current = new CurrentSettings(store, hooks.settingsReload());
        SaveSettings save = new SaveSettings(store, current, hooks, work);
        new RateLimitLabels(catalog, current, save).follow(hooks.collections().update());
        return new SettingsUseCases(
                current,
                new ViewSettings(current, hooks.settingsListRequest()),
                new UpdateSettings(current, save, hooks.settingsUpdateRequest()),
                save);
    }
}
