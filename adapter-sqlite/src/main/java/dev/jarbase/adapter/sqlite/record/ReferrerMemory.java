package dev.jarbase.adapter.sqlite.record;

import dev.jarbase.adapter.sqlite.connection.SqliteFile;
import dev.jarbase.adapter.sqlite.query.IndexLead;
import dev.jarbase.adapter.sqlite.query.SqlName;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.TextMatch;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which rows refer to which records where no index tells, so that many removals in a row search a large table
 * twice and not each time. What is remembered holds while the table only loses rows.
 *
 * <p>For transactions alone, so one thread at a time uses it. Bounded: {@value #CAPACITY} fields.
 */
final class ReferrerMemory {
    private static final int CAPACITY = 8;
    private static final float LOAD_FACTOR = 0.75f;

    private final SqliteFile file;
    private final SchemaFacts schema;
    private final Map<Field, Known> known = new LinkedHashMap<>(16, LOAD_FACTOR, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Field, Known> eldest) {
            return size() > CAPACITY;
        }
    };

    private record Field(String table, String name) {}

    /**
     * What is known of a field as long as the growth of its table stays the same.
     *
     * @param rows nothing before they are worth reading, or if there are too many
     */
    private record Known(@Nullable Collection collection, long growth, boolean tooMany, Optional<ReferrerRows> rows) {
        private static final Known NOTHING = new Known(null, 0, false, Optional.empty());
    }

    ReferrerMemory(SqliteFile file, SchemaFacts schema) {
        this.file = file;
        this.schema = schema;
    }

    /**
     * Returns the numbers of rows among which are all that match; nothing if these have to be searched for.
     *
     * @param match a field of texts or of a relation to one record
     */
    Optional<long[]> candidates(Collection collection, TextMatch match) {
        if (!file.isActive() || !schema.arePlainTables(Set.of(collection.name()))) {
            return Optional.empty();
        }
        Field field = new Field(collection.name(), match.field());
        Known before = known.getOrDefault(field, Known.NOTHING);
        if (before.collection() != collection && isIndexed(collection, match.field())) {
            return Optional.empty();
        }
        Known current = renewed(collection, field, before);
        known.put(field, current);
        return current.rows().flatMap(rows -> rows.find(match.values()));
    }

    private static boolean isIndexed(Collection collection, String field) {
        return field.equals("id") || IndexLead.exists(collection, field);
    }

    /** The first time in a row only notes the state of the table: the rows are read when it was still the same later. */
    private Known renewed(Collection collection, Field field, Known before) {
        long growth = file.changes().growth(field.table());
        if (before.collection() != collection || before.growth() != growth) {
            return new Known(collection, growth, before.tooMany(), Optional.empty());
        }
        if (before.tooMany() || before.rows().isPresent()) {
            return before;
        }
        Optional<ReferrerRows> rows = read(field);
        return new Known(collection, growth, rows.isEmpty(), rows);
    }

    private Optional<ReferrerRows> read(Field field) {
        SqlName column = SqlName.of(field.name());
        String sql = "SELECT _rowid_, " + column + " FROM " + SqlName.of(field.table()) + " WHERE " + column
                + " != '' LIMIT ?";
        return file.query(sql, new Object[] {ReferrerRows.MOST + 1L}, ReferrerRows::read);
    }
}
