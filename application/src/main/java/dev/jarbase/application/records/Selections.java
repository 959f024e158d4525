package dev.jarbase.application.records;

import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.criteria.Criteria.Scope;
import dev.jarbase.domain.criteria.Selection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.filter.FilterException;
import dev.jarbase.domain.filter.SelectionBuilder;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.rule.AccessRule;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns rules and filters into criteria, and asks the store by them. */
final class Selections {
    private final RecordStore store;
    private final Supplier<Catalog> catalog;
    private final InstantSource clock;

    Selections(RecordParts parts) {
        this.store = parts.core().records();
        this.catalog = parts.core().catalog();
        this.clock = parts.core().clock();
    }

    /** Refuses an action that its rule leaves to superusers, unless the caller is one. */
    static void requireUnlocked(AccessRule rule, RequestInfo info) {
        if (rule instanceof AccessRule.Locked && !info.actor().isPrivileged()) {
            throw Fault.forbidden("Only superusers can perform this action.");
        }
    }

    SelectionBuilder builder(Collection collection, RequestInfo info) {
        return new SelectionBuilder(catalog.get(), collection, info, clock);
    }

    /** The records that a rule, which is not locked for the caller, lets the caller have. */
    Criteria criteria(Collection collection, AccessRule rule, RequestInfo info) {
        return rule instanceof AccessRule.When when && !info.actor().isPrivileged()
                ? matching(collection, when, info)
                : Criteria.all(collection);
    }

    /** The records for which a rule holds, whoever asks. */
    Criteria matching(Collection collection, AccessRule.When rule, RequestInfo info) {
        Selection selection = builder(collection, info).rule(rule.filter()).build();
        return new Criteria(collection, new Scope.All(), selection);
    }

    /** Returns the record of that id if the rule, which is not locked for the caller, holds for it. */
    private Optional<Record> find(Collection collection, String id, AccessRule rule, RequestInfo info) {
        if (rule instanceof AccessRule.When when && !info.actor().isPrivileged()) {
            return store.first(matching(collection, when, info).within(new Scope.Ids(List.of(id))));
        }
        return store.byId(collection, id);
    }

    /** Returns the record of that id; a rule that does not hold, or cannot be resolved, hides it. */
    Record require(Collection collection, String id, AccessRule rule, RequestInfo info) {
        try {
            return find(collection, id, rule, info).orElseThrow(Fault::notFound);
        } catch (FilterException broken) {
            throw Fault.notFound();
        }
    }

    /** Returns the records of those ids for which the rule, which is not locked for the caller, holds. */
    List<Record> findAll(Collection collection, List<String> ids, AccessRule rule, RequestInfo info) {
        if (rule instanceof AccessRule.When when && !info.actor().isPrivileged()) {
            return store.list(matching(collection, when, info).within(new Scope.Ids(ids)), ids.size());
        }
        return store.byIds(collection, ids);
    }
}
