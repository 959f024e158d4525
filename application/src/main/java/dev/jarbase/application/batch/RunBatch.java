package dev.jarbase.application.batch;

import dev.jarbase.application.core.Core;
import dev.jarbase.application.hooks.BatchRequestEvent;
import dev.jarbase.application.hooks.BatchRequestEvent.Item;
import dev.jarbase.application.records.RecordUseCases;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.settings.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Runs several record requests in one transaction: all of them or none. Thread-safe. */
public final class RunBatch {
    private static final String REFUSAL = "Batch transaction failed.";
    private static final long DEFAULT_SECONDS = 3;
    private static final long DEFAULT_BODY_SIZE = 128L << 20;

    private final Parts parts;

    /** What the use case is made of. */
    public record Parts(Core core, RecordUseCases records) {}

    public RunBatch(Parts parts) {
        this.parts = parts;
    }

    /** Refuses the request if batches are switched off; to be asked before the body is read. */
    public void checkEnabled() {
        Settings.Batch limits = limits();
        if (!limits.enabled() || limits.maxRequests() <= 0) {
            throw Fault.forbidden("Batch requests are not allowed.");
        }
    }

    /** The greatest size of a body in bytes. */
    public long maxBodySize() {
        long size = limits().maxBodySize();
        return size <= 0 ? DEFAULT_BODY_SIZE : size;
    }

    /**
     * Runs the items in order, each as the request that it stands for would be run on its own.
     *
     * @param gate asked for each item that concerns an existing collection
     * @throws Fault if batches are off, the items are malformed, or one of them fails: then nothing is changed
     */
    public List<BatchResult> run(List<Item> items, RequestInfo info, BatchGate gate) {
        checkEnabled();
        BatchItems.check(items, limits().maxRequests());
        if (parts.core().hooks().batchRequest().isEmpty()) {
            return process(items, info, gate);
        }
        List<BatchResult> results = new ArrayList<>();
        BatchRequestEvent event = new BatchRequestEvent(items, info);
        parts.core().hooks().batchRequest().trigger(event, () -> results.addAll(process(event.batch(), info, gate)));
        return results;
    }

    private List<BatchResult> process(List<Item> items, RequestInfo info, BatchGate gate) {
        long seconds = limits().timeout();
        Instant deadline = parts.core().clock().instant().plusSeconds(seconds <= 0 ? DEFAULT_SECONDS : seconds);
        try {
            BatchRun run = new BatchRun(parts, items, info, gate, deadline);
            return parts.records()
                    .passwords()
                    .ahead(run.wantedPasswords(), () -> parts.core().work().inTransaction(run::run));
        } catch (Fault fault) {
            throw fault;
        } catch (ItemFailure failure) {
            throw Fault.invalid(REFUSAL, failure.errors());
        } catch (RuntimeException failure) {
            throw Fault.invalid(REFUSAL, failure);
        }
    }

    private Settings.Batch limits() {
        return parts.core().settings().current().batch();
    }
}
