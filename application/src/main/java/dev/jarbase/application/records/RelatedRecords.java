package dev.jarbase.application.records;

import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.criteria.Criteria.Scope;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.rule.AccessRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fetches the visible records that a relation of some records leads to. */
final class RelatedRecords {
    private static final int MAX_BACK_RECORDS = 1000;

    private final RecordStore store;
    private final Selections selections;

    RelatedRecords(RecordStore store, Selections selections) {
        this.store = store;
        this.selections = selections;
    }

    /** Related records: all of them once, and those of each record in order. */
    interface Found {
        List<Record> all();

        List<Record> of(Record record);
    }

    /** Fetches the targets of a relation, whose view rule is not locked for the caller. */
    Found find(List<Record> records, ExpandRelation relation, RequestInfo info) {
        return switch (relation) {
            case ExpandRelation.Forward forward -> forward(records, forward, info);
            case ExpandRelation.Back back -> back(records, back, info);
        };
    }

    private Found forward(List<Record> records, ExpandRelation.Forward relation, RequestInfo info) {
        String field = relation.field().name();
        Set<String> ids = new LinkedHashSet<>();
        for (Record record : records) {
            ids.addAll(record.texts(field));
        }
        AccessRule rule = relation.target().rules().view();
        List<Record> all =
                ids.isEmpty() ? List.of() : selections.findAll(relation.target(), List.copyOf(ids), rule, info);
        Map<String, Record> byId = HashMap.newHashMap(all.size());
        for (Record found : all) {
            byId.put(found.id(), found);
        }
        return new Forward(field, all, byId);
    }

    private record Forward(String field, List<Record> all, Map<String, Record> byId) implements Found {
        @Override
        public List<Record> of(Record record) {
            List<Record> targets = new ArrayList<>();
            for (String id : record.texts(field)) {
                Record target = byId.get(id);
                if (target != null) {
                    targets.add(target);
                }
            }
            return targets;
        }
    }

    private Found back(List<Record> records, ExpandRelation.Back relation, RequestInfo info) {
        Criteria criteria =
                selections.criteria(relation.target(), relation.target().rules().view(), info);
        List<String> ids = records.stream().map(Record::id).toList();
        int limit = MAX_BACK_RECORDS * ids.size();
        List<Record> all = store.list(criteria.within(new Scope.Referencing(relation.field(), ids)), limit);
        if (all.size() == limit && ids.size() > 1) {
            all = backOneByOne(criteria, relation, ids);
        }
        Map<String, List<Record>> byReferred = new HashMap<>();
        for (Record found : all) {
            for (String id : found.texts(relation.field().name())) {
                byReferred.computeIfAbsent(id, first -> new ArrayList<>()).add(found);
            }
        }
        return new Back(all, byReferred);
    }

    /** One record with very many of them must not leave the others without. */
    private List<Record> backOneByOne(Criteria criteria, ExpandRelation.Back relation, List<String> ids) {
        Map<String, Record> byId = new LinkedHashMap<>();
        for (String id : ids) {
            Scope scope = new Scope.Referencing(relation.field(), List.of(id));
            for (Record found : store.list(criteria.within(scope), MAX_BACK_RECORDS)) {
                byId.putIfAbsent(found.id(), found);
            }
        }
        return List.copyOf(byId.values());
    }

    private record Back(List<Record> all, Map<String, List<Record>> byReferred) implements Found {
        @Override
        public List<Record> of(Record record) {
            List<Record> found = byReferred.getOrDefault(record.id(), List.of());
            return found.size() > MAX_BACK_RECORDS ? found.subList(0, MAX_BACK_RECORDS) : found;
        }
    }
}
