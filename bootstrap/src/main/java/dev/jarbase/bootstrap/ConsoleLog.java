package dev.jarbase.bootstrap;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends the log to the console: warnings and errors, or everything in development. */
final class ConsoleLog {
    private static final String FORMAT = "%1$tY/%1$tm/%1$td %1$tH:%1$tM:%1$tS %4$s %5$s%6$s%n";

    private ConsoleLog() {}

    static void configure(boolean everything) {
        // Libraries log by SLF4J; without a provider it would say so at every start.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.setProperty("java.util.logging.SimpleFormatter.format", FORMAT);
        Logger root = Logger.getLogger("");
        Level level = everything ? Level.FINE : Level.WARNING;
        root.setLevel(level);
        for (Handler handler : root.getHandlers()) {
            handler.setLevel(level);
        }
    }
}
