package dev.jarbase.application.records;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.criteria.Criteria.Scope;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.filter.FilterException;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.record.StoreException;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.rule.AccessRule;
import java.util.List;

/** Tells whether somebody may know of a stored record. Thread-safe. */
public final class MatchRecord {
    private final RecordStore store;
    private final Selections selections;

    MatchRecord(RecordParts parts, Selections selections) {
        this.store = parts.store();
        this.selections = selections;
    }

    /** Whether a rule, unless the caller is privileged, and a filter of the caller hold; what is broken does not hold. */
    public boolean matches(Record record, AccessRule rule, String filter, RequestInfo info) {
        try {
            return isAllowed(record, rule, info) && isWanted(record, filter, info);
        } catch (FilterException | StoreException | Fault broken) {
            return false;
        }
    }

    private boolean isAllowed(Record record, AccessRule rule, RequestInfo info) {
        if (info.actor().isPrivileged()) {
            return true;
        }
        return switch (rule) {
            case AccessRule.Locked ignored -> false;
            case AccessRule.Open ignored -> true;
            case AccessRule.When when -> isStored(record, selections.matching(record.collection(), when, info));
        };
    }

    /** Hidden fields count for nobody, not even for superusers. */
    private boolean isWanted(Record record, String filter, RequestInfo info) {
        if (filter.isEmpty()) {
            return true;
        }
        OrdinaryNames.require(filter, info);
        Collection collection = record.collection();
        return isStored(
                record,
                new Criteria(
                        collection,
                        new Scope.All(),
                        selections
                                .builder(collection, info)
                                .filter(filter, false)
                                .build()));
    }

    private boolean isStored(Record record, Criteria criteria) {
        return store.first(criteria.within(new Scope.Ids(List.of(record.id())))).isPresent();
    }
}
