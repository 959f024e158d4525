package dev.jarbase.bootstrap.cli;

import java.io.PrintStream;

/**
 * Where commands write to.
 *
 * @param out results
 * @param err what went wrong
 */
public record Terminal(PrintStream out, PrintStream err) {
    void print(String line) {
        out.println(line);
        out.flush();
    }

    void error(String line) {
        err.println(line);
        err.flush();
    }
}
