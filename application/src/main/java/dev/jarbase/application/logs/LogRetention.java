package dev.jarbase.application.logs;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.SettingsReloadEvent;
import dev.jarbase.application.settings.CurrentSettings;
import dev.jarbase.domain.log.LogStore;
import dev.jarbase.domain.record.StoreException;
import dev.jarbase.domain.settings.Settings;
import dev.jarbase.domain.text.DateTimes;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/** Removes log entries that the settings no longer want. */
final class LogRetention {
    private static final System.Logger LOG = System.getLogger(LogRetention.class.getName());

    /** Below every level. */
    private static final long ANY_LEVEL = Long.MIN_VALUE;

    /** More days than this lead before the first moment that can be written. */
    private static final long MOST_DAYS = 365_000;

    private final LogStore store;
    private final CurrentSettings settings;
    private final InstantSource clock;

    LogRetention(LogStore store, CurrentSettings settings, InstantSource clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** Removes the entries that are too old. */
    void removeOld() {
        store.prune(oldest(settings.current().logs()), ANY_LEVEL);
    }

    /** Removes, at the start and later, what the settings no longer want; trouble is logged, for the settings themselves are in force. */
    void follow(Hook<SettingsReloadEvent> reload) {
        reload.bind("log-retention", 0, Set.of(), event -> {
            event.next();
            try {
                apply(settings.current().logs());
            } catch (StoreException failure) {
                LOG.log(Level.WARNING, "could not remove old log entries", failure);
            }
        });
    }

    private void apply(Settings.Logs wanted) {
        long removed = store.prune(oldest(wanted), wanted.minLevel());
        if (wanted.maxDays() == 0 && removed > 0) {
            store.compact();
        }
    }

    private String oldest(Settings.Logs wanted) {
        return DateTimes.format(clock.instant().minus(Duration.ofDays(Math.min(wanted.maxDays(), MOST_DAYS))));
    }
}
