package dev.jarbase.adapter.sqlite.record;

import dev.jarbase.adapter.sqlite.connection.Rows;
import dev.jarbase.adapter.sqlite.connection.SqliteFile;
import dev.jarbase.adapter.sqlite.query.SqlQuery;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;

/** Exact numbers of records, each kept until one of the tables it was counted in changes. Thread-safe. */
final class Counts {
    private static final int CAPACITY = 1000;
    /** Longest statement and text whose count is kept. */
    private static final int LARGEST_KEY = 4000;

    private static final float LOAD_FACTOR = 0.75f;

    private final SqliteFile file;
    private final SchemaFacts schema;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Key, Counted> kept = new LinkedHashMap<>(16, LOAD_FACTOR, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Counted> eldest) {
            return size() > CAPACITY;
        }
    };

    private record Key(String sql, List<Object> binds) {}

    private record Counted(long version, long count) {}

    Counts(SqliteFile file, SchemaFacts schema) {
        this.file = file;
        this.schema = schema;
    }

    /** Returns the number that a query of one row and column gives. */
    long count(SqlQuery query) {
        // Inside a transaction counts see changes that others do not, and the other way round.
        if (file.isActive() || !isKeepable(query) || !file.isUpToDate() || !schema.arePlainTables(query.tables())) {
            return run(query);
        }
        var key = new Key(query.sql(), query.binds());
        long version = file.changes().version(query.tables());
        OptionalLong known = known(key, version);
        if (known.isPresent()) {
            return known.getAsLong();
        }
        long count = run(query);
        keep(key, new Counted(version, count));
        return count;
    }

    /** Takes the number from the first row. */
    static int read(Rows rows) throws SQLException {
        return rows.next() ? Math.toIntExact(rows.integer(0)) : 0;
    }

    private long run(SqlQuery query) {
        return file.query(query.sql(), Binds.of(query.binds()), rows -> rows.next() ? rows.integer(0) : 0L);
    }

    private OptionalLong known(Key key, long version) {
        lock.lock();
        try {
            Counted counted = kept.get(key);
            return counted != null && counted.version() == version
                    ? OptionalLong.of(counted.count())
                    : OptionalLong.empty();
        } finally {
            lock.unlock();
        }
    }

    private void keep(Key key, Counted counted) {
        lock.lock();
        try {
            kept.put(key, counted);
        } finally {
            lock.unlock();
        }
    }

    /** Not kept: what is long, and what may depend on the time, through SQLite's word for it. */
    private static boolean isKeepable(SqlQuery query) {
        if (query.sql().length() > LARGEST_KEY) {
            return false;
        }
        for (Object bind : query.binds()) {
            if (bind instanceof String text
                    && (text.length() > LARGEST_KEY
                            || text.strip().toLowerCase(Locale.ROOT).equals("now"))) {
                return false;
            }
        }
        return true;
    }
}
