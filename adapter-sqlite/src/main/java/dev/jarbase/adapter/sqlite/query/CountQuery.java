package dev.jarbase.adapter.sqlite.query;

import dev.jarbase.domain.criteria.Criteria;
import java.util.Optional;

/**
 * Writes the statement that counts records. Conditions that follow one relation of the record are asked once for each
 * related record, not for each record, since many records usually share a related one.
 */
final class CountQuery {
    private final SqlText sql = new SqlText();
    private final Criteria criteria;
    private final RecordQuery query;

    CountQuery(Criteria criteria) {
        this.criteria = criteria;
        this.query = new RecordQuery(sql, criteria);
    }

    SqlQuery write() {
        if (query.collection().isView()) {
            sql.add("SELECT COUNT(DISTINCT m.\"id\") FROM ")
                    .table(query.collection())
                    .add(" m");
            query.leftJoins();
            query.where();
            return sql.query();
        }
        Optional<GroupedConditions> conditions =
                GroupedConditions.of(criteria.selection().where(), query.graph());
        if (conditions.isPresent()) {
            grouped(conditions.get());
        } else {
            sql.add("SELECT COUNT(*) FROM ").table(query.collection()).add(" m");
            query.leftJoins();
            query.where();
        }
        return sql.query();
    }

    /** Counts the records of each related one, then adds up those whose related one satisfies the rest. */
    private void grouped(GroupedConditions conditions) {
        SqlName column = SqlName.of(conditions.field());
        sql.add("SELECT COALESCE(SUM(m.\"#\"), 0) FROM (SELECT m.")
                .add(column)
                .add(" AS ")
                .add(column);
        sql.add(", COUNT(*) AS \"#\" FROM ").table(query.collection()).add(" m");
        query.where(conditions.own(), true);
        sql.add(" GROUP BY m.").add(column).add(") m");
        query.leftJoins();
        query.where(conditions.related(), false);
    }
}
