package dev.jarbase.application.logs;

import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.filter.FilterException;
import dev.jarbase.domain.log.LogEntry;
import dev.jarbase.domain.log.LogHour;
import dev.jarbase.domain.log.LogPage;
import dev.jarbase.domain.log.LogSearch;
import dev.jarbase.domain.log.LogStore;
import dev.jarbase.domain.record.PageRequest;
import dev.jarbase.domain.record.StoreException;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.SuperuserOnly;
import java.time.InstantSource;
import java.util.List;

/** Shows superusers what was logged. Thread-safe. */
public final class ReadLogs {
    private final LogStore store;
    private final InstantSource clock;

    ReadLogs(LogStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Returns a page of the entries that a filter selects. @throws Fault if filter or sort cannot be used */
    public LogPage list(PageRequest page, String filter, String sort, Actor actor) {
        SuperuserOnly.check(actor);
        try {
            return store.page(LogSearch.of(filter, sort, clock), page);
        } catch (FilterException | StoreException failure) {
            throw Fault.invalid(failure);
        }
    }

    /** Returns how much of what a filter selects was logged in each hour. @throws Fault if it cannot be used */
    public List<LogHour> hours(String filter, Actor actor) {
        SuperuserOnly.check(actor);
        Criteria criteria = criteria(filter);
        try {
            return store.hours(criteria);
        } catch (FilterException | StoreException failure) {
            throw Fault.invalid("Failed to generate logs stats.", failure);
        }
    }

    private Criteria criteria(String filter) {
        try {
            return LogSearch.of(filter, "", clock);
        } catch (FilterException failure) {
            throw Fault.invalid("Invalid filter format.", failure);
        }
    }

    /** Returns one entry. @throws Fault if there is none of that id */
    public LogEntry view(String id, Actor actor) {
        SuperuserOnly.check(actor);
        return store.byId(id).orElseThrow(Fault::notFound);
    }
}
