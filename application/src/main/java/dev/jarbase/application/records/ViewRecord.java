package dev.jarbase.application.records;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.rule.RequestInfo;

/** Shows one record. */
public final class ViewRecord {
    public Record view(Collection collection, String id, String expand, RequestInfo info) {
        throw new UnsupportedOperationException();
    }
}
