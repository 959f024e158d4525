package dev.jarbase.application.logs;

import dev.jarbase.application.core.Core;
import dev.jarbase.application.crons.Crons;
import dev.jarbase.domain.log.LogStore;
import java.util.function.Supplier;

/**
 * Logging and what was logged, wired to each other.
 *
 * @param newWriter starts to store what is added; without it, entries only wait
 */
public record LogUseCases(Logs add, ReadLogs read, Supplier<LogWriter> newWriter) {

    public static LogUseCases of(Core core, LogStore store, Crons crons) {
        Logs logs = new Logs(core.settings());
        LogRetention retention = new LogRetention(store, core.settings(), core.clock());
        retention.follow(core.hooks().settingsReload());
        crons.add("__pbLogsCleanup__", "0 */6 * * *", retention::removeOld);
        return new LogUseCases(
                logs, new ReadLogs(store, core.clock()), () -> LogWriter.start(logs, store, core.entropy()));
    }
}
