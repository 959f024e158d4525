package dev.jarbase.application.records;

import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;

/** Deletes a record and what must go with it. Thread-safe. */
public final class DeleteRecord {
    private static final Refusal REFUSAL = new Refusal(
            "Failed to delete record. Make sure that the record is not part of a required relation reference.");

    private final Selections selections;
    private final RecordWrites writes;
    private final Hooks hooks;

    DeleteRecord(RecordParts parts, Selections selections, RecordWrites writes) {
        this.selections = selections;
        this.writes = writes;
        this.hooks = parts.core().hooks();
    }

    /**
     * Deletes the record of that id.
     *
     * @throws Fault if there is no such record for the caller, or it must stay
     */
    public void delete(Collection collection, String id, RequestInfo info) {
        delete(RecordRequest.of(collection, id, "", info));
    }

    /** Deletes a record; see {@link #delete(Collection, String, RequestInfo)}. */
    public void delete(RecordRequest request) {
        Collection collection = request.collection();
        WriteAccess.requireTable(collection);
        Selections.requireUnlocked(collection.rules().delete(), request.info());
        Record record =
                selections.require(collection, request.id(), collection.rules().delete(), request.info());
        RequestHook.run(
                hooks.recordRequests().delete(), request, record, doomed -> REFUSAL.guard(() -> writes.remove(doomed)));
    }
}
