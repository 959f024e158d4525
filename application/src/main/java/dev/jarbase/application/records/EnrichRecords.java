package dev.jarbase.application.records;

import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.rule.RequestInfo;
import java.util.List;

/** Makes records of one collection ready to be shown to the one who asks: visible fields, expansions, enrich hooks. */
public final class EnrichRecords {
    public void enrich(List<Record> records, String expand, RequestInfo info) {
        throw new UnsupportedOperationException();
    }
}
