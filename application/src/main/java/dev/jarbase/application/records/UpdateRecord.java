package dev.jarbase.application.records;

import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.auth.PasswordHasher;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.request.SubmittedData;
import dev.jarbase.domain.rule.AccessRule;
import java.util.List;

/** Changes a record by a submitted body. Thread-safe. */
public final class UpdateRecord {
    private static final Refusal REFUSAL = new Refusal("Failed to update record.");

    private final RecordStore store;
    private final Selections selections;
    private final WriteAccess access;
    private final RecordWrites writes;
    private final EnrichRecords enrich;
    private final Hooks hooks;
    private final PasswordHasher passwords;
    private final Entropy entropy;

    UpdateRecord(RecordParts parts, Selections selections, RecordWrites writes, EnrichRecords enrich) {
        this.store = parts.core().records();
        this.selections = selections;
        this.access = new WriteAccess(parts, selections);
        this.writes = writes;
        this.enrich = enrich;
        this.hooks = parts.core().hooks();
        this.passwords = parts.passwords();
        this.entropy = parts.core().entropy();
    }

    /**
     * Lays the members of the request's body over the record of that id and returns it as the caller may see it.
     *
     * @throws Fault if there is no such record for the caller, or the values are refused
     */
    public Record update(Collection collection, String id, String expand, RequestInfo info) {
        return update(RecordRequest.of(collection, id, expand, info));
    }

    /** Changes a record; see {@link #update(Collection, String, String, RequestInfo)}. */
    public Record update(RecordRequest request) {
        Collection collection = request.collection();
        WriteAccess.requireTable(collection);
        AccessRule rule = collection.rules().update();
        Selections.requireUnlocked(rule, request.info());
        Record stored = store.byId(collection, request.id()).orElseThrow(Fault::notFound);
        boolean privileged = request.info().actor().isPrivileged();
        SubmittedData data =
                SubmittedData.resolve(stored, SubmittedData.Submission.of(request.info()), privileged, entropy);
        RecordRequest resolved = request.withInfo(request.info().withBody(data.body()));
        Record record = privileged || !(rule instanceof AccessRule.When)
                ? stored
                : selections.require(collection, request.id(), rule, resolved.info());
        data.applyTo(record);
        return RequestHook.run(hooks.recordRequests().update(), resolved, record, changed -> save(changed, resolved));
    }

    private void save(Record record, RecordRequest request) {
        REFUSAL.guard(() -> {
            if (record.collection().isAuth()) {
                AuthForm.of(request.info().body(), () -> access.managesStored(record, request.info()))
                        .check(record, passwords);
            }
            writes.save(record, true);
        });
        enrich.enrich(List.of(record), request.expand(), request.info());
    }
}
