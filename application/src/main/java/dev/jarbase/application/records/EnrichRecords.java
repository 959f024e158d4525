package dev.jarbase.application.records;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.RecordEnrichEvent;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes records of one collection ready to be shown to the one who asks: visible values, expanded relations, and what
 * enrich hooks add. Thread-safe.
 */
public final class EnrichRecords {
    private static final System.Logger LOGGER = System.getLogger(EnrichRecords.class.getName());

    private static final int MAX_NESTED = 50;

    private final Hook<RecordEnrichEvent> hook;
    private final Visibility visibility;
    private final ExpandRecords expander;

    EnrichRecords(RecordParts parts, Selections selections) {
        this.hook = parts.core().hooks().recordEnrich();
        this.visibility = new Visibility(parts, selections);
        this.expander = new ExpandRecords(parts, selections);
    }

    /**
     * Makes records ready; a relation that cannot be expanded is left out.
     *
     * @param expand comma-separated relation paths, or empty
     * @throws Fault if a hook fails
     */
    public void enrich(List<Record> records, String expand, RequestInfo info) {
        try {
            aroundEach(records, info, part -> present(part, expand, info));
        } catch (Fault fault) {
            throw fault;
        } catch (RuntimeException failure) {
            throw Fault.internal(failure);
        }
    }

    private void present(List<Record> records, String expand, RequestInfo info) {
        resolveVisibility(records, info);
        if (!expand.isEmpty()) {
            expander.expand(records, expand, info, this::presentRelated);
        }
    }

    private void presentRelated(List<Record> records, RequestInfo info) {
        aroundEach(records, info, part -> resolveVisibility(part, info));
    }

    private void resolveVisibility(List<Record> records, RequestInfo info) {
        try {
            visibility.resolve(records, info);
        } catch (RuntimeException failure) {
            LOGGER.log(System.Logger.Level.WARNING, "resolving the visibility of e-mails failed", failure);
        }
    }

    /** Runs an action inside of the hook of every record, the first outermost; a part at a time, for the stack's sake. */
    private void aroundEach(List<Record> records, RequestInfo info, Consumer<List<Record>> action) {
        if (records.isEmpty() || isSilent(records.getFirst())) {
            action.accept(records);
            return;
        }
        for (int from = 0; from < records.size(); from += MAX_NESTED) {
            List<Record> part = records.subList(from, Math.min(from + MAX_NESTED, records.size()));
            aroundEach(part, 0, info, () -> action.accept(part));
        }
    }

    private boolean isSilent(Record record) {
        return hook.isSilentFor(record.collection());
    }

    private void aroundEach(List<Record> records, int from, RequestInfo info, Runnable action) {
        if (from == records.size()) {
            action.run();
        } else {
            RecordEnrichEvent event = new RecordEnrichEvent(records.get(from), info);
            hook.trigger(event, () -> aroundEach(records, from + 1, info, action));
        }
    }
}
