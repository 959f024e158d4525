package dev.jarbase.application.batch;

import dev.jarbase.application.hooks.BatchRequestEvent.Item;
import dev.jarbase.domain.rule.RequestInfo;
import java.util.List;

/** Runs several record requests in one transaction: all of them or none. */
public final class RunBatch {
    /** Refuses the request if batches are switched off; to be asked before the body is read. */
    public void checkEnabled() {
        throw new UnsupportedOperationException();
    }

    /** The greatest size of a body in bytes. */
    public long maxBodySize() {
        throw new UnsupportedOperationException();
    }

    public List<BatchResult> run(List<Item> items, RequestInfo info, BatchGate gate) {
        throw new UnsupportedOperationException();
    }
}
