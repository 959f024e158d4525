package dev.jarbase.adapter.sqlite.query;

import dev.jarbase.domain.criteria.Join;
import dev.jarbase.domain.criteria.Operand;
import dev.jarbase.domain.criteria.Predicate;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes conditions on the records that refer to another one as lists of the referred ids. Where no index leads from an id
 * to its referrers this is computed once instead of by a scan for each record.
 */
final class BackReferences {
    private final SqlText sql;
    private final JoinGraph graph;
    private final OperandWriter operands;
    private final JoinWriter joins;

    BackReferences(SqlText sql, JoinGraph graph, OperandWriter operands, JoinWriter joins) {
        this.sql = sql;
        this.graph = graph;
        this.operands = operands;
        this.joins = joins;
    }

    /** Whether conditions on rows opened together speak of one referrer and what starts from it, and of nothing else. */
    boolean suit(List<Predicate> parts, BitSet opened, int top) {
        if (!(graph.join(top).kind() instanceof Join.Kind.Referencing referencing) || hasIndex(referencing)) {
            return false;
        }
        for (int row = opened.nextSetBit(0); row >= 0; row = opened.nextSetBit(row + 1)) {
            if (!graph.isBelow(row, top)) {
                return false;
            }
        }
        return parts.stream().allMatch(part -> isBelow(part, top));
    }

    private static boolean hasIndex(Join.Kind.Referencing referencing) {
        return !referencing.field().isMultiple()
                && IndexLead.exists(referencing.target(), referencing.field().name());
    }

    private boolean isBelow(Predicate predicate, int top) {
        return switch (predicate) {
            case Predicate.And and -> and.parts().stream().allMatch(part -> isBelow(part, top));
            case Predicate.Or or -> or.parts().stream().allMatch(part -> isBelow(part, top));
            case Predicate.Holds holds -> graph.isBelow(holds.row(), top);
            case Predicate.Comparison comparison -> isBelow(comparison.left(), top) && isBelow(comparison.right(), top);
        };
    }

    private boolean isBelow(Operand operand, int top) {
        if (operand instanceof Operand.Truth truth) {
            return isBelow(truth.of(), top);
        }
        boolean[] all = {true};
        Operands.rows(operand, row -> all[0] &= graph.isBelow(row, top));
        return all[0];
    }

    /** Writes that a referrer, or a missing one where there is none, satisfies a condition. */
    void satisfied(BitSet opened, Rows rows, boolean refusesMissing, Consumer<Rows> condition) {
        int top = opened.nextSetBit(0);
        if (refusesMissing) {
            referred(opened, rows.with(opened), condition);
            return;
        }
        sql.add("(");
        referred(opened, rows.with(opened), condition);
        sql.add(" OR ");
        unreferred(top, rows.with(opened));
        sql.add(" AND ");
        condition.accept(missing(opened, rows));
        sql.add(")");
    }

    /** Writes that no referrer fails a comparison, nor a missing one where there is none. */
    void noneFails(BitSet opened, Rows rows, boolean obeysMissing, Consumer<Rows> comparison) {
        int top = opened.nextSetBit(0);
        sql.add("(");
        referred(opened, rows, inside -> {
            sql.add("NOT (");
            comparison.accept(inside);
            sql.add(")");
        });
        sql.add(") IS NOT TRUE");
        if (!obeysMissing) {
            sql.add(" AND ((");
            unreferred(top, rows);
            sql.add(") IS NOT TRUE OR (");
            comparison.accept(missing(opened, rows));
            sql.add(") IS NOT FALSE)");
        }
    }

    private static Rows missing(BitSet opened, Rows rows) {
        Rows without = rows;
        for (int row = opened.nextSetBit(0); row >= 0; row = opened.nextSetBit(row + 1)) {
            without = without.missing(row);
        }
        return without;
    }

    private void referred(BitSet opened, Rows rows, Consumer<Rows> condition) {
        int top = opened.nextSetBit(0);
        list(top, rows);
        BitSet others = (BitSet) opened.clone();
        others.clear(top);
        joins.leftJoins(others, rows);
        sql.add(" WHERE ");
        condition.accept(rows.withCertain(top));
        sql.add(")");
    }

    private void unreferred(int top, Rows rows) {
        sql.add("(");
        list(top, rows);
        sql.add(")) IS NOT TRUE");
    }

    /** Writes the id that is referred to and the start of the list of those that are. */
    private void list(int top, Rows rows) {
        Join.Kind.Referencing kind = (Join.Kind.Referencing) graph.join(top).kind();
        operands.column(graph.from(top), "id", rows);
        sql.add(" IN (SELECT ");
        if (kind.field().isMultiple()) {
            String items = rows.alias(top) + "i";
            sql.add(items).add(".value FROM ");
            joins.table(top, rows);
            sql.add(" JOIN ");
            operands.items(top, kind.field().name(), rows);
            sql.add(" ").add(items);
        } else {
            operands.column(top, kind.field().name(), rows);
            sql.add(" FROM ");
            joins.table(top, rows);
        }
    }
}
