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

/** Tells whether somebody may know of a record. Thread-safe. */
public final class MatchRecord {
    private final RecordStore store;
    private final Selections selections;

    MatchRecord(RecordParts parts, Selections selections) {
        this.store = parts.core().records();
        this.selections = selections;
    }

    /** What is asked of a record. */
    private record Question(AccessRule rule, String filter, RequestInfo info) {}

    /** Tells whether criteria select a record. */
    private interface Judge {
        boolean selects(Criteria criteria, Record record);
    }

    /**
     * Whether a rule, unless the caller is privileged, and a filter of the caller hold for a stored record; what is
     * broken does not hold.
     */
    public boolean matches(Record record, AccessRule rule, String filter, RequestInfo info) {
        return matches(record, new Question(rule, filter, info), this::isStored);
    }

    /**
     * Whether rule and filter hold for a record as it was once, all others being as they are stored now. Rules that ask
     * who refers to the record are asked of the stored one.
     */
    public boolean matchesPast(Record past, AccessRule rule, String filter, RequestInfo info) {
        return matches(past, new Question(rule, filter, info), this::isAccepted);
    }

    private boolean matches(Record record, Question question, Judge judge) {
        try {
            return isAllowed(record, question, judge) && isWanted(record, question, judge);
        } catch (FilterException | StoreException | Fault broken) {
            return false;
        }
    }

    private boolean isAllowed(Record record, Question question, Judge judge) {
        RequestInfo info = question.info();
        if (info.actor().isPrivileged()) {
            return true;
        }
        return switch (question.rule()) {
            case AccessRule.Locked ignored -> false;
            case AccessRule.Open ignored -> true;
            case AccessRule.When when -> judge.selects(selections.matching(record.collection(), when, info), record);
        };
    }

    /** Hidden fields count for nobody, not even for superusers. */
    private boolean isWanted(Record record, Question question, Judge judge) {
        String filter = question.filter();
        RequestInfo info = question.info();
        if (filter.isEmpty()) {
            return true;
        }
        OrdinaryNames.require(filter, info);
        Collection collection = record.collection();
        Criteria wanted = new Criteria(
                collection,
                new Scope.All(),
                selections.builder(collection, info).filter(filter, false).build());
        return judge.selects(wanted, record);
    }

    private boolean isStored(Criteria criteria, Record record) {
        return store.first(criteria.within(new Scope.Ids(List.of(record.id())))).isPresent();
    }

    private boolean isAccepted(Criteria criteria, Record past) {
        try {
            return store.accepts(criteria, past);
        } catch (FilterException asksWhoRefers) {
            return isStored(criteria, past);
        }
    }
}
