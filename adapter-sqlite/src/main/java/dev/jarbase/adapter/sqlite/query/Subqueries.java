package dev.jarbase.adapter.sqlite.query;

import dev.jarbase.adapter.sqlite.query.ComparisonWriter.Side;
import dev.jarbase.domain.criteria.Operand;
import dev.jarbase.domain.criteria.Predicate;
import dev.jarbase.domain.criteria.Predicate.Comparison;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;

/** Writes the subqueries that look for joined rows, or for the lack of them. */
final class Subqueries {
    private final SqlText sql;
    private final JoinGraph graph;
    private final JoinWriter joins;
    private final ComparisonWriter comparisons;
    private final BackReferences backReferences;
    private final BiConsumer<List<Predicate>, Rows> conditions;
    private int copies;

    /** @param conditions writes conditions that must all hold */
    Subqueries(
            SqlText sql,
            JoinGraph graph,
            OperandWriter operands,
            ComparisonWriter comparisons,
            BiConsumer<List<Predicate>, Rows> conditions) {
        this.sql = sql;
        this.graph = graph;
        this.joins = new JoinWriter(sql, graph, operands);
        this.comparisons = comparisons;
        this.backReferences = new BackReferences(sql, graph, operands, joins);
        this.conditions = conditions;
    }

    /** Writes that some combination of rows, which are opened here, satisfies all parts. */
    void exists(List<Predicate> parts, BitSet opened, Rows rows) {
        Rows inside = rows.with(opened);
        int top = start(parts, opened);
        boolean isPlain = refuses(parts, top);
        if (backReferences.suit(parts, opened, top)) {
            backReferences.satisfied(opened, rows, isPlain, condition -> conditions.accept(parts, condition));
            return;
        }
        sql.add("EXISTS (SELECT 1 FROM ");
        from(opened, top, inside, isPlain);
        conditions.accept(parts, isPlain ? inside.withCertain(top) : inside);
        sql.add(")");
    }

    /** The row to start from: the first that must exist, else the first. */
    private int start(List<Predicate> parts, BitSet opened) {
        for (int row = opened.nextSetBit(0); row >= 0; row = opened.nextSetBit(row + 1)) {
            if (!opened.get(graph.from(row)) && refuses(parts, row)) {
                return row;
            }
        }
        return opened.nextSetBit(0);
    }

    private boolean refuses(List<Predicate> parts, int top) {
        for (Predicate part : parts) {
            if (NullRows.refuses(part, top, graph)) {
                return true;
            }
        }
        return false;
    }

    /** Writes the tables and the start of the condition. */
    private void from(BitSet opened, int top, Rows rows, boolean isPlain) {
        if (!isPlain) {
            sql.add("(SELECT 1)");
            joins.leftJoins(opened, rows);
            sql.add(" WHERE ");
            return;
        }
        joins.table(top, rows);
        BitSet others = (BitSet) opened.clone();
        others.clear(top);
        joins.leftJoins(others, rows);
        sql.add(" WHERE ");
        if (joins.hasCondition(top)) {
            joins.condition(top, rows);
            sql.add(" AND ");
        }
    }

    /** Writes that no row on the path of an operand fails a comparison, or no pair of rows on two paths. */
    void noneFails(Comparison comparison, Rows rows) {
        BitSet copied = new BitSet();
        boolean isLeft = EveryRow.left(comparison);
        boolean isRight = EveryRow.right(comparison);
        Rows left = isLeft ? copy(Operands.row(comparison.left()), comparison.root(), rows, copied) : rows;
        if (isLeft && isRight) {
            noPairFails(comparison, left, copied, rows);
            return;
        }
        Rows right = isRight ? copy(Operands.row(comparison.right()), comparison.root(), rows, copied) : rows;
        Rows inside = isLeft ? left : right;
        int top = copied.nextSetBit(0);
        boolean isPlain = EveryRow.obeysWithout(comparison, top, graph);
        if (backReferences.suit(List.of(comparison), copied, top)) {
            backReferences.noneFails(
                    copied, inside, isPlain, at -> compare(comparison, isLeft ? at : rows, isRight ? at : rows, rows));
            return;
        }
        sql.add("NOT EXISTS (SELECT 1 FROM ");
        from(copied, top, inside, isPlain);
        fails(comparison, left, right, rows);
        sql.add(")");
    }

    private void noPairFails(Comparison comparison, Rows left, BitSet copied, Rows rows) {
        BitSet copiedRight = new BitSet();
        Rows right = copy(Operands.row(comparison.right()), comparison.root(), rows, copiedRight);
        sql.add("NOT EXISTS (SELECT 1 FROM (SELECT 1)");
        joins.leftJoins(copied, left);
        joins.leftJoins(copiedRight, right);
        sql.add(" WHERE ");
        fails(comparison, left, right, rows);
        sql.add(")");
    }

    private void fails(Comparison comparison, Rows left, Rows right, Rows rows) {
        sql.add("NOT (");
        compare(comparison, left, right, rows);
        sql.add(")");
    }

    private void compare(Comparison comparison, Rows left, Rows right, Rows outer) {
        comparisons.write(
                side(comparison.left(), EveryRow.left(comparison), left, outer),
                comparison.operator(),
                side(comparison.right(), EveryRow.right(comparison), right, outer));
    }

    private static Side side(Operand operand, boolean isRow, Rows own, Rows outer) {
        return isRow ? Side.ofRow(operand, own) : Side.ofOther(operand, outer);
    }

    /** Gives new names to the rows of a path from the first that multiplies on. */
    private Rows copy(int last, int root, Rows rows, BitSet copied) {
        List<Integer> path = new ArrayList<>();
        int first = graph.firstMultiplying(last, root);
        for (int row = last; row >= first; row = graph.from(row)) {
            path.addFirst(row);
        }
        Rows inside = rows;
        for (int row : path) {
            copied.set(row);
            inside = inside.renamed(row, "s" + ++copies);
        }
        return inside;
    }
}
