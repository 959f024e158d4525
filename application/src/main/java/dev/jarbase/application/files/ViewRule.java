package dev.jarbase.application.files;

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

/** Asks the view rule of a record. */
final class ViewRule {
    private final RecordStore records;
    private final Supplier<Catalog> catalog;
    private final InstantSource clock;

    ViewRule(FileUseCases.Parts parts) {
        this.records = parts.records();
        this.catalog = parts.catalog();
        this.clock = parts.clock();
    }

    /** Whether the one who asks may see the record; a rule that cannot be resolved shows it to nobody. */
    boolean allows(Record record, RequestInfo info) {
        if (info.actor().isPrivileged()) {
            return true;
        }
        return switch (record.collection().rules().view()) {
            case AccessRule.Locked ignored -> false;
            case AccessRule.Open ignored -> true;
            case AccessRule.When(String filter) -> holds(filter, record, info);
        };
    }

    private boolean holds(String filter, Record record, RequestInfo info) {
        try {
            Selection selection = new SelectionBuilder(catalog.get(), record.collection(), info, clock)
                    .rule(filter)
                    .build();
            var scope = new Criteria.Scope.Ids(List.of(record.id()));
            return records.first(new Criteria(record.collection(), scope, selection))
                    .isPresent();
        } catch (FilterException broken) {
            return false;
        }
    }
}
