package dev.jarbase.application.logs;

import dev.jarbase.application.settings.CurrentSettings;
import dev.jarbase.domain.settings.Settings;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes what is to be remembered, if the settings want it. Thread-safe; adding never waits. */
public final class Logs {
    private static final int CAPACITY = 10_000;
    private static final int BATCH = 200;

    private final CurrentSettings settings;
    private final LogQueue queue = new LogQueue(CAPACITY, BATCH);
    private volatile Optional<Consumer<LogSource>> echo = Optional.empty();

    Logs(CurrentSettings settings) {
        this.settings = settings;
    }

    /** Has everything shown at once too, whatever its level and the settings, in the thread that adds it. */
    public void echoTo(Consumer<LogSource> console) {
        echo = Optional.of(console);
    }

    /** Whether anything is remembered or shown at all; to be asked before anything is prepared. */
    public boolean isOn() {
        return isRemembering() || echo.isPresent();
    }

    boolean isRemembering() {
        return settings.current().logs().maxDays() > 0;
    }

    /** Remembers something, unless it is below the level of the settings. */
    public void add(LogSource source) {
        echo.ifPresent(console -> console.accept(source));
        Settings.Logs wanted = settings.current().logs();
        if (wanted.maxDays() > 0 && source.level() >= wanted.minLevel()) {
            queue.add(source);
        }
    }

    LogQueue queue() {
        return queue;
    }
}
