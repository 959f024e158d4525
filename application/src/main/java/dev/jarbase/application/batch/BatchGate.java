package dev.jarbase.application.batch;

import dev.jarbase.domain.collection.Collection;

/** Lets the requests of a batch pass or refuses them, such as for their rate. */
@FunctionalInterface
public interface BatchGate {
    /** Lets everything pass. */
    BatchGate OPEN = (collection, action) -> {};

    /**
     * Asks for one request.
     *
     * @param action {@code create}, {@code update} or {@code delete}
     * @throws dev.jarbase.domain.fault.Fault if it may not pass
     */
    void pass(Collection collection, String action);
}
