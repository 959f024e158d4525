package dev.jarbase.domain.record;

import java.util.function.Supplier;

/** Units of work on the main store. Thread-safe. */
public interface Transactions {

    /**
     * Runs work in one transaction: all its writes become visible and durable together when it returns, none if it
     * throws. Work inside work joins the outer transaction. Writers wait for each other; readers never wait.
     */
    <T> T inTransaction(Supplier<T> work);

    /** Whether the calling thread is inside {@link #inTransaction}. */
    boolean isActive();
}
