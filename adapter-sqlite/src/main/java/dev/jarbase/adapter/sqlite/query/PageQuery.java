package dev.jarbase.adapter.sqlite.query;

import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.criteria.Operand;
import dev.jarbase.domain.criteria.SortKey;
import dev.jarbase.domain.field.Field;
import java.util.List;

/** Writes the statement that reads a page of records. */
final class PageQuery {
    private final SqlText sql = new SqlText();
    private final List<SortKey> sort;
    private final RecordQuery query;

    PageQuery(Criteria criteria) {
        this.sort = criteria.selection().sort();
        this.query = new RecordQuery(sql, criteria, sort);
    }

    SqlQuery write(long limit, long offset) {
        columns(query.repeatsRecords() ? "SELECT DISTINCT m." : "SELECT m.");
        sql.add(" FROM ").table(query.collection()).add(" m");
        query.leftJoins();
        query.where();
        order();
        sql.add(" LIMIT ").bind(limit);
        if (offset > 0) {
            sql.add(" OFFSET ").bind(offset);
        }
        return sql.query();
    }

    private void columns(String start) {
        String separator = start;
        for (Field field : query.collection().fields()) {
            sql.add(separator).add(SqlName.of(field.name()));
            separator = ", m.";
        }
    }

    private void order() {
        String separator = " ORDER BY ";
        for (SortKey key : sort) {
            switch (key) {
                // a constant sorts nothing, and SQLite would take it for the number of a column
                case SortKey.By(Operand.Literal _, boolean _) -> {}
                case SortKey.By(Operand.Present _, boolean _) -> {}
                case SortKey.By by -> {
                    sql.add(separator);
                    query.operand(by.operand());
                    sql.add(by.descending() ? " DESC" : " ASC");
                    separator = ", ";
                }
                case SortKey.Insertion insertion -> {
                    sql.add(separator).add(insertion.descending() ? "m._rowid_ DESC" : "m._rowid_ ASC");
                    separator = ", ";
                }
                case SortKey.Random _ -> {
                    sql.add(separator).add("RANDOM()");
                    separator = ", ";
                }
            }
        }
        // the planner may visit joined tables first
        if (sort.isEmpty() && query.hasJoins() && !query.collection().isView()) {
            sql.add(" ORDER BY m._rowid_");
        }
    }
}
