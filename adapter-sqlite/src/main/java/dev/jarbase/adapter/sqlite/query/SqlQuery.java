package dev.jarbase.adapter.sqlite.query;

import java.util.List;
import java.util.Set;

/**
 * A statement ready to be bound and run.
 *
 * @param sql the same text for all queries of one shape
 * @param binds values in order of the parameters: {@code String}, {@code Double}, {@code Long} or {@link SqlNull}
 * @param tables the tables and views that are read, by name; a query that reads the clock binds the word {@code now}
 */
public record SqlQuery(String sql, List<Object> binds, Set<String> tables) {
    public SqlQuery {
        binds = List.copyOf(binds);
        tables = Set.copyOf(tables);
    }
}
