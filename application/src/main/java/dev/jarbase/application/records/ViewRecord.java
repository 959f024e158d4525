package dev.jarbase.application.records;

import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.rule.AccessRule;
import java.util.List;

/** Shows one record. Thread-safe. */
public final class ViewRecord {
    private final Selections selections;
    private final EnrichRecords enrich;
    private final Hooks hooks;

    ViewRecord(RecordParts parts, Selections selections, EnrichRecords enrich) {
        this.selections = selections;
        this.enrich = enrich;
        this.hooks = parts.core().hooks();
    }

    /**
     * Returns the record of that id as the caller may see it.
     *
     * @throws Fault if there is no such record for the caller
     */
    public Record view(Collection collection, String id, String expand, RequestInfo info) {
        AccessRule rule = collection.rules().view();
        Selections.requireUnlocked(rule, info);
        Record record = selections.require(collection, id, rule, info);
        RecordRequest request = RecordRequest.of(collection, id, expand, info);
        return RequestHook.run(
                hooks.recordRequests().view(), request, record, shown -> enrich.enrich(List.of(shown), expand, info));
    }
}
