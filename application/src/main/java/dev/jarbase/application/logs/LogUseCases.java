package dev.jarbase.application.logs;

import dev.jarbase.application.crons.Crons;
import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.settings.CurrentSettings;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.log.LogStore;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Logging and what was logged, wired to each other.
 *
 * @param newWriter starts to store what is added; without it, entries only wait
 */
public record LogUseCases(Logs add, ReadLogs read, Supplier<LogWriter> newWriter) {

    /** What logging is made of. */
    public record Parts(
            LogStore store, CurrentSettings settings, Hooks hooks, Crons crons, Entropy entropy, InstantSource clock) {}

    public static LogUseCases of(Parts parts) {
        Logs logs = new Logs(parts.settings());
        LogRetention retention = new LogRetention(parts.store(), parts.settings(), parts.clock());
        retention.follow(parts.hooks().settingsReload());
        parts.crons().add("__pbLogsCleanup__", "0 */6 * * *", retention::removeOld);
        return new LogUseCases(
                logs,
                new ReadLogs(parts.store(), parts.clock()),
                () -> LogWriter.start(logs, parts.store(), parts.entropy()));
    }
}
