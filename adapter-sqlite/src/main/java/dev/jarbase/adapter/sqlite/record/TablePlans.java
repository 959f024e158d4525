package dev.jarbase.adapter.sqlite.record;

import dev.jarbase.domain.collection.Collection;
import java.util.concurrent.ConcurrentHashMap;

/** The plan of each collection, made once for each of its states. Thread-safe. */
final class TablePlans {
    /** Beyond this the plans of deleted collections are the most; all are made again when needed. */
    private static final int CAPACITY = 10_000;

    private final ConcurrentHashMap<String, TablePlan> byId = new ConcurrentHashMap<>();

    TablePlan of(Collection collection) {
        TablePlan known = byId.get(collection.id());
        if (known != null && known.isFor(collection)) {
            return known;
        }
        var plan = new TablePlan(collection);
        if (byId.size() >= CAPACITY) {
            byId.clear();
        }
        byId.put(collection.id(), plan);
        return plan;
    }
}
