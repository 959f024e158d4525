package dev.jarbase.adapter.sqlite.query;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.criteria.Operand;
import dev.jarbase.domain.criteria.Predicate;
import dev.jarbase.domain.criteria.SortKey;
import java.util.BitSet;
import java.util.List;

/** What all statements on the records of criteria share: their tables, and the condition. */
final class RecordQuery {
    private final SqlText sql;
    private final Criteria criteria;
    private final JoinGraph graph;
    private final PredicateWriter predicates;
    private final BitSet joined;

    /** A query that is not sorted. */
    RecordQuery(SqlText sql, Criteria criteria) {
        this(sql, criteria, List.of());
    }

    /** @param sort what the rows that it is read from are joined for, beside those of the condition */
    RecordQuery(SqlText sql, Criteria criteria, List<SortKey> sort) {
        this.sql = sql;
        this.criteria = criteria;
        this.graph = new JoinGraph(criteria.collection(), criteria.selection());
        this.predicates = new PredicateWriter(sql, graph);
        this.joined = joined(sort);
    }

    private BitSet joined(List<SortKey> sort) {
        BitSet rows = new BitSet();
        if (graph.isEmpty()) {
            return rows;
        }
        BitSet none = new BitSet();
        PredicateRows.missing(where(criteria), graph, none).stream()
                .filter(row -> graph.firstMultiplying(row, none) == 0)
                .forEach(rows::set);
        for (SortKey key : sort) {
            if (key instanceof SortKey.By by) {
                Operands.rows(by.operand(), row -> graph.addWay(row, none, rows));
            }
        }
        return rows;
    }

    private static Predicate where(Criteria criteria) {
        return criteria.selection().where();
    }

    /** Whether a record may come several times, once for each of the rows joined to it. */
    boolean repeatsRecords() {
        return graph.multipliesAny(joined) || (criteria.collection().isView() && !graph.isEmpty());
    }

    boolean hasJoins() {
        return !graph.isEmpty();
    }

    JoinGraph graph() {
        return graph;
    }

    /** Adds the tables joined to {@code m}. */
    void leftJoins() {
        predicates.joins().leftJoins(joined, rows());
    }

    /** Adds the WHERE clause, if there is anything to ask. */
    void where() {
        where(PredicateWriter.flat(where(criteria)), true);
    }

    /** Adds a WHERE clause of some conditions, with the scope of the criteria or without. */
    void where(List<Predicate> conditions, boolean scoped) {
        boolean isScoped = scoped && !(criteria.scope() instanceof Criteria.Scope.All);
        if (!isScoped && conditions.isEmpty()) {
            return;
        }
        sql.add(" WHERE ");
        if (isScoped) {
            scope();
        }
        if (isScoped && !conditions.isEmpty()) {
            sql.add(" AND ");
        }
        if (!conditions.isEmpty()) {
            predicates.write(new Predicate.And(conditions), rows());
        }
    }

    private void scope() {
        switch (criteria.scope()) {
            case Criteria.Scope.All _ -> sql.add("1");
            case Criteria.Scope.Ids ids -> {
                predicates.operands().column(0, "id", Rows.BASE);
                predicates.joins().anyOf(ids.ids());
            }
            case Criteria.Scope.Referencing referencing -> {
                String field = referencing.field().name();
                if (referencing.field().isMultiple()) {
                    sql.add("EXISTS (SELECT 1 FROM ");
                    predicates.operands().items(0, field, Rows.BASE);
                    sql.add(" r WHERE r.value");
                    predicates.joins().anyOf(referencing.ids());
                    sql.add(")");
                } else {
                    predicates.operands().column(0, field, Rows.BASE);
                    predicates.joins().anyOf(referencing.ids());
                }
            }
        }
    }

    void operand(Operand operand) {
        predicates.operands().write(operand, rows());
    }

    private Rows rows() {
        return joined.isEmpty() ? Rows.BASE : Rows.BASE.with(joined);
    }

    Collection collection() {
        return criteria.collection();
    }
}
