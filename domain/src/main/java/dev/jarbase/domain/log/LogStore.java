package dev.jarbase.domain.log;

import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.record.PageRequest;
import java.util.List;
import java.util.Optional;

/**
 * Where log entries are kept, apart from everything else. Thread-safe.
 *
 * <p>Storage trouble is thrown as {@link dev.jarbase.domain.record.StoreException}.
 */
public interface LogStore {

    /** Stores entries, all or none. */
    void append(List<LogEntry> entries);

    /** Returns one page of the entries that the criteria, made by {@link LogSearch}, select. */
    LogPage page(Criteria criteria, PageRequest request);

    Optional<LogEntry> byId(String id);

    /** Returns the hours in which the criteria select anything, the earliest first. */
    List<LogHour> hours(Criteria criteria);

    /** Removes the entries up to a moment in its stored form, and those below a level; returns how many these were. */
    long prune(String until, long minLevel);

    /** Gives the space of removed entries back to the file system. */
    void compact();
}
