package dev.jarbase.domain.console;

/** Runs statements as they were written. Thread-safe. */
public interface SqlConsole {

    /** Runs statements that change something, all or none. @throws RefusedStatementException if one is refused */
    ConsoleAnswer change(String statements);

    /**
     * Runs statements and reads at most that many rows of the last one.
     *
     * @throws RefusedStatementException if one is refused
     */
    ConsoleAnswer read(String statements, int mostRows);
}
