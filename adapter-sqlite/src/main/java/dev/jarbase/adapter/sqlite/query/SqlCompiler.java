package dev.jarbase.adapter.sqlite.query;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.criteria.Join;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.filter.FilterException;
import dev.jarbase.domain.record.Record;

/**
 * Writes the SQL of criteria. Values are always bound, so that criteria of the same shape give the same text. Stateless.
 *
 * <p>All methods throw {@link FilterException} for criteria beyond what SQLite can run (joins, variables, patterns).
 */
public final class SqlCompiler {
    /** No collection can have this name. */
    private static final SqlName CANDIDATE = SqlName.of("new record");

    private SqlCompiler() {}

    /** The records of a page: one column per field, in field order. */
    public static SqlQuery page(Criteria criteria, long limit, long offset) {
        return new PageQuery(criteria).write(limit, offset);
    }

    /** The exact number of records, as one row of one column. */
    public static SqlQuery count(Criteria criteria) {
        return new CountQuery(criteria).write();
    }

    /** The hours in which a date field lies, in order: when each begins, and how many records have it. */
    public static SqlQuery hours(Criteria criteria, String dateField) {
        var sql = new SqlText();
        var query = new RecordQuery(sql, criteria);
        sql.add("SELECT strftime('%Y-%m-%d %H:00:00', m.").add(SqlName.of(dateField));
        sql.add("), COUNT(*) FROM ").table(criteria.collection()).add(" m");
        query.leftJoins();
        query.where();
        sql.add(" GROUP BY 1 ORDER BY 1");
        return sql.query();
    }

    /** One row if a record that is not stored would be selected, else none; all other rows are the stored ones. */
    public static SqlQuery accepts(Criteria criteria, Record candidate) {
        var sql = new SqlText();
        candidate(sql, candidate);
        refuseReferrers(criteria);
        var query = new RecordQuery(sql, criteria);
        sql.add("SELECT 1 FROM ").add(CANDIDATE).add(" m");
        query.leftJoins();
        query.where();
        sql.add(" LIMIT 1");
        return sql.query();
    }

    private static void candidate(SqlText sql, Record candidate) {
        Collection collection = candidate.collection();
        sql.add("WITH ").add(CANDIDATE);
        String separator = "(";
        for (Field field : collection.fields()) {
            sql.add(separator).add(SqlName.of(field.name()));
            separator = ", ";
        }
        sql.add(") AS (SELECT");
        separator = " ";
        for (int i = 0; i < collection.fields().size(); i++) {
            sql.add(separator).bind(SqlValue.of(candidate.at(i)));
            separator = ", ";
        }
        sql.add(") ");
    }

    /** Peer: no rule can ask who refers to a record that is not stored; it fails. */
    private static void refuseReferrers(Criteria criteria) {
        for (Join join : criteria.selection().joins()) {
            if (join.from() == 0 && join.kind() instanceof Join.Kind.Referencing) {
                throw new FilterException("invalid collection reference of a back relation field");
            }
        }
    }
}
