package dev.jarbase.application.records;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.RecordsListRequestEvent;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.criteria.Criteria.Scope;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.filter.FilterException;
import dev.jarbase.domain.filter.SelectionBuilder;
import dev.jarbase.domain.record.Page;
import dev.jarbase.domain.record.PageRequest;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.record.StoreException;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.rule.AccessRule;

/** Lists the records of a collection that the caller may see. Thread-safe. */
public final class ListRecords {
    private final RecordStore store;
    private final Selections selections;
    private final EnrichRecords enrich;
    private final SearchThrottle throttle;
    private final Hook<RecordsListRequestEvent> hook;

    ListRecords(RecordParts parts, Selections selections, EnrichRecords enrich, SearchThrottle throttle) {
        this.store = parts.core().records();
        this.selections = selections;
        this.enrich = enrich;
        this.throttle = throttle;
        this.hook = parts.core().hooks().recordRequests().list();
    }

    /**
     * Returns a page of the records that the list rule and the filter select.
     *
     * @throws Fault if the caller may not list, or the filter or sort text cannot be used
     */
    public Page list(Collection collection, ListQuery query, RequestInfo info) {
        Selections.requireUnlocked(collection.rules().list(), info);
        OrdinaryNames.require(query.filter(), info);
        OrdinaryNames.require(query.sort(), info);
        Page page = page(collection, query, info);
        if (hook.isSilentFor(collection)) {
            answer(collection, page, query, info);
            return page;
        }
        RecordsListRequestEvent event = new RecordsListRequestEvent(collection, page, info);
        hook.trigger(event, () -> answer(collection, event.result(), query, info));
        return event.result();
    }

    private Page page(Collection collection, ListQuery query, RequestInfo info) {
        PageRequest wanted = query.page().orElseThrow(Fault::invalid);
        try {
            return store.page(criteria(collection, query, info), wanted);
        } catch (FilterException | StoreException failure) {
            throw Fault.invalid(failure);
        }
    }

    private Criteria criteria(Collection collection, ListQuery query, RequestInfo info) {
        boolean privileged = info.actor().isPrivileged();
        boolean ruled = !privileged && collection.rules().list() instanceof AccessRule.When;
        if (!ruled && query.filter().isEmpty() && query.sort().isEmpty()) {
            return Criteria.all(collection);
        }
        SelectionBuilder builder = selections.builder(collection, info);
        if (!privileged && collection.rules().list() instanceof AccessRule.When when) {
            builder.rule(when.filter());
        }
        builder.filter(query.filter(), privileged).sort(query.sort(), privileged);
        return new Criteria(collection, new Scope.All(), builder.build());
    }

    private void answer(Collection collection, Page page, ListQuery query, RequestInfo info) {
        enrich.enrich(page.items(), query.expand(), info);
        boolean fruitless = !query.client().isEmpty()
                && page.items().isEmpty()
                && !query.filter().isEmpty()
                && collection.rules().list() instanceof AccessRule.When
                && !info.actor().isPrivileged();
        if (fruitless) {
            throttle.foundNothing(collection.id() + "@" + query.client());
        }
    }
}
