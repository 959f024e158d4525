package dev.jarbase.adapter.sqlite.query;

import java.util.List;
import java.util.Set;

/**
 * A statement ready to be bound and run.
 *
 * @param sql the same text for all queries of one shape
 * @param binds values in order of the parameters: {@code String}, {@code Double}, {@code Long} or {@link SqlNull}
 * @param tables the tables and views that are read, by name
 * @param repeatable whether the answer stays the same as long as those tables do; not so if a view or the clock is read
 */
public record SqlQuery(String sql, List<Object> binds, Set<String> tables, boolean repeatable) {
    public SqlQuery {
        binds = List.copyOf(binds);
        tables = Set.copyOf(tables);
    }
}
