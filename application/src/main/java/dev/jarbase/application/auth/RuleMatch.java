package dev.jarbase.application.auth;

import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.criteria.Selection;
import dev.jarbase.domain.filter.FilterException;
import dev.jarbase.domain.filter.SelectionBuilder;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.rule.AccessRule;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** Asks the stored state of an account whether a rule holds for it. */
final class RuleMatch {
    private final RecordStore records;
    private final Supplier<Catalog> catalog;
    private final InstantSource clock;

    RuleMatch(RecordStore records, Supplier<Catalog> catalog, InstantSource clock) {
        this.records = records;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Whether the one who asks may have the account under a rule; a rule that cannot be resolved allows nobody. */
    boolean allows(AccessRule rule, Record account, RequestInfo info) {
        if (info.actor().isPrivileged()) {
            return true;
        }
        return switch (rule) {
            case AccessRule.Locked _ -> false;
            case AccessRule.Open _ -> true;
            case AccessRule.When(String filter) -> resolvesAndHolds(filter, account, info);
        };
    }

    /** Whether a filter selects the account. @throws FilterException if it cannot be resolved */
    boolean holds(String filter, Record account, RequestInfo info) {
        Selection selection = new SelectionBuilder(catalog.get(), account.collection(), info, clock)
                .rule(filter)
                .build();
        var scope = new Criteria.Scope.Ids(List.of(account.id()));
        return records.first(new Criteria(account.collection(), scope, selection))
                .isPresent();
    }

    private boolean resolvesAndHolds(String filter, Record account, RequestInfo info) {
        try {
            return holds(filter, account, info);
        } catch (FilterException broken) {
            return false;
        }
    }
}
