package dev.jarbase.adapter.sqlite.connection;

/** Is told of every statement that ran, by the thread that ran it. Values stay out: they can be secrets. */
@FunctionalInterface
public interface StatementLog {
    /**
     * Takes note of a statement.
     *
     * @param nanos how long it took, failed or not
     */
    void ran(String sql, long nanos);
}
