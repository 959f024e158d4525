package dev.jarbase.adapter.sqlite.connection;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts committed changes per table, so that results can be kept as long as their tables stay the same. Thread-safe.
 *
 * <p>Counters only grow, and grow after the change is visible but before the writer is told. A result is therefore
 * current as long as {@link #version} returns what it returned <em>before</em> the query that made the result.
 */
public final class TableChanges {
    private final ConcurrentHashMap<String, AtomicLong> counters = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, AtomicLong> growths = new ConcurrentHashMap<>();
    private final AtomicLong everything = new AtomicLong();
    private final AtomicLong foreign = new AtomicLong();

    TableChanges() {}

    /** Returns a number that changes with every committed change of these tables, named as in writes. */
    public long version(Set<String> tables) {
        long sum = everything.get();
        for (String table : tables) {
            AtomicLong counter = counters.get(table);
            if (counter != null) {
                sum += counter.get();
            }
        }
        return sum;
    }

    /**
     * Returns a number that changes with every statement that may do anything to the table but remove rows. For the thread
     * in whose transaction it is asked: it counts what that did, committed or not, and all that was committed before.
     */
    public long growth(String table) {
        AtomicLong counter = growths.get(table);
        return everything.get() + (counter == null ? 0 : counter.get());
    }

    /** Returns a number that changes when anything but single records may have changed, such as the schema. */
    public long epoch() {
        return everything.get();
    }

    /** Returns a number that changes when another process has changed the file. */
    public long foreignEpoch() {
        return foreign.get();
    }

    void changed(String table) {
        increment(counters, table);
    }

    /** Notes what a statement, which was run or is about to be, may do to a table. */
    void noteGrowth(String table, String sql) {
        if (!sql.startsWith("DELETE")) {
            increment(growths, table);
        }
    }

    private static void increment(ConcurrentHashMap<String, AtomicLong> counters, String table) {
        AtomicLong counter = counters.get(table);
        if (counter == null) {
            counter = counters.computeIfAbsent(table, name -> new AtomicLong());
        }
        counter.incrementAndGet();
    }

    void everythingChanged() {
        everything.incrementAndGet();
    }

    void foreignChange() {
        foreign.incrementAndGet();
        everything.incrementAndGet();
    }
}
