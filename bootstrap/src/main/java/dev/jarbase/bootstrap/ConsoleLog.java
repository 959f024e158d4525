package dev.jarbase.bootstrap;

import dev.jarbase.domain.log.LogEntry;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sends what the program says to the console: warnings and errors, or everything in development. */
final class ConsoleLog {
    private static final String FORMAT = "%1$tY/%1$tm/%1$td %1$tH:%1$tM:%1$tS %4$s %5$s%6$s%n";

    /** Kept here: the log itself would forget its level. */
    private static final Logger OWN = Logger.getLogger("dev.jarbase");

    private ConsoleLog() {}

    /** Shows warnings and errors. */
    static void configure() {
        // Libraries log by SLF4J; without a provider it would say so at every start.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.setProperty("java.util.logging.SimpleFormatter.format", FORMAT);
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        for (Handler handler : root.getHandlers()) {
            handler.setLevel(Level.WARNING);
        }
    }

    /** Shows everything that this program says, and of libraries warnings and errors. */
    static void showAll(DevelopmentConsole console) {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(new Showing(console));
        OWN.setLevel(Level.FINE);
    }

    /** Hands records to the console. */
    private static final class Showing extends Handler {
        private final SimpleFormatter formatter = new SimpleFormatter();
        private final DevelopmentConsole console;

        Showing(DevelopmentConsole console) {
            this.console = console;
        }

        @Override
        public void publish(LogRecord entry) {
            Throwable thrown = entry.getThrown();
            String cause = thrown == null ? "" : " (" + thrown + ")";
            console.line(level(entry.getLevel()), formatter.formatMessage(entry) + cause);
        }

        private static int level(Level level) {
            if (level.intValue() < Level.INFO.intValue()) {
                return LogEntry.DEBUG;
            }
            if (level.intValue() < Level.WARNING.intValue()) {
                return LogEntry.INFO;
            }
            return level.intValue() < Level.SEVERE.intValue() ? LogEntry.WARN : LogEntry.ERROR;
        }

        @Override
        public void flush() {
            // Every line is written at once.
        }

        @Override
        public void close() {
            // The console outlives the log.
        }
    }
}
