package dev.jarbase.application.logs;

import dev.jarbase.application.settings.CurrentSettings;
import dev.jarbase.domain.settings.Settings;

/** Takes what is to be remembered, if the settings want it. Thread-safe; adding never waits. */
public final class Logs {
    private static final int CAPACITY = 10_000;
    private static final int BATCH = 200;

    private final CurrentSettings settings;
    private final LogQueue queue = new LogQueue(CAPACITY, BATCH);

    Logs(CurrentSettings settings) {
        this.settings = settings;
    }

    /** Whether anything is remembered at all; to be asked before anything is prepared. */
    public boolean isOn() {
        return settings.current().logs().maxDays() > 0;
    }

    /** Remembers something, unless it is below the level of the settings. */
    public void add(LogSource source) {
        Settings.Logs wanted = settings.current().logs();
        if (wanted.maxDays() > 0 && source.level() >= wanted.minLevel()) {
            queue.add(source);
        }
    }

    LogQueue queue() {
        return queue;
    }
}
