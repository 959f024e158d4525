package dev.jarbase.adapter.sqlite.query;

import dev.jarbase.adapter.sqlite.query.ComparisonWriter.Side;
import dev.jarbase.domain.criteria.Predicate;
import dev.jarbase.domain.criteria.Predicate.Comparison;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Writes predicates as conditions. Rows that a path multiplies are looked for in subqueries, one for all conditions that
 * speak of the same row; what does not speak of it stays outside, and alternatives look on their own, which is the same.
 */
final class PredicateWriter {
    private final SqlText sql;
    private final JoinGraph graph;
    private final OperandWriter operands;
    private final ComparisonWriter comparisons;
    private final JoinWriter joins;
    private final Subqueries subqueries;

    PredicateWriter(SqlText sql, JoinGraph graph) {
        this.sql = sql;
        this.graph = graph;
        this.operands = new OperandWriter(sql, this);
        this.comparisons = new ComparisonWriter(sql, graph, operands);
        this.joins = new JoinWriter(sql, graph, operands);
        this.subqueries = new Subqueries(sql, graph, operands, comparisons, this::writeAll);
    }

    OperandWriter operands() {
        return operands;
    }

    JoinWriter joins() {
        return joins;
    }

    /** Writes a condition; only AND may stand beside it without brackets. */
    void write(Predicate predicate, Rows rows) {
        switch (predicate) {
            case Predicate.And and -> writeAll(flat(and), rows);
            case Predicate.Or or -> {
                String separator = "(";
                for (Predicate part : or.parts()) {
                    sql.add(separator);
                    write(part, rows);
                    separator = " OR ";
                }
                sql.add(")");
            }
            case Predicate.Holds _, Comparison _ -> single(predicate, rows);
        }
    }

    static List<Predicate> flat(Predicate predicate) {
        List<Predicate> out = new ArrayList<>();
        flatten(predicate, out);
        return out;
    }

    private static void flatten(Predicate predicate, List<Predicate> out) {
        if (predicate instanceof Predicate.And and) {
            and.parts().forEach(part -> flatten(part, out));
        } else {
            out.add(predicate);
        }
    }

    /** Writes conditions that must all hold. */
    private void writeAll(List<Predicate> parts, Rows rows) {
        if (parts.isEmpty()) {
            sql.add("1");
            return;
        }
        if (parts.size() == 1) {
            write(parts.getFirst(), rows);
            return;
        }
        String separator = "";
        if (graph.isEmpty()) {
            for (Predicate part : parts) {
                sql.add(separator);
                write(part, rows);
                separator = " AND ";
            }
            return;
        }
        for (Conjuncts group : Conjuncts.of(parts, graph, rows.atHand())) {
            sql.add(separator);
            if (group.shared().isEmpty()) {
                write(group.parts().getFirst(), rows);
            } else {
                subqueries.exists(group.parts(), group.shared(), rows);
            }
            separator = " AND ";
        }
    }

    private void single(Predicate predicate, Rows rows) {
        BitSet missing = PredicateRows.missing(predicate, graph, rows.atHand());
        if (missing.isEmpty()) {
            atHand(predicate, rows);
        } else if (predicate instanceof Comparison comparison && looksThroughRowsOnly(comparison, rows)) {
            Predicate some = new Comparison(
                    comparison.left(),
                    comparison.operator(),
                    comparison.right(),
                    Predicate.Quantifier.SOME,
                    comparison.root());
            subqueries.exists(List.of(some), missing, rows);
            sql.add(" AND ");
            subqueries.noneFails(comparison, rows);
        } else {
            subqueries.exists(List.of(predicate), missing, rows);
        }
    }

    /** Whether what is missing for a comparison with every row are just those rows, so that its two halves can part. */
    private boolean looksThroughRowsOnly(Comparison comparison, Rows rows) {
        return comparison.quantifier() != Predicate.Quantifier.SOME
                && PredicateRows.missingBesideEvery(comparison, graph, rows.atHand())
                        .isEmpty();
    }

    private void atHand(Predicate predicate, Rows rows) {
        if (predicate instanceof Predicate.Holds holds) {
            operands.column(holds.row(), holds.field(), rows);
            sql.add(" = TRUE");
        } else if (predicate instanceof Comparison comparison && EveryRow.suffices(comparison)) {
            subqueries.noneFails(comparison, rows);
        } else if (predicate instanceof Comparison comparison) {
            comparisons.write(
                    Side.of(comparison.left(), rows), comparison.operator(), Side.of(comparison.right(), rows));
            if (comparison.quantifier() != Predicate.Quantifier.SOME) {
                sql.add(" AND ");
                subqueries.noneFails(comparison, rows);
            }
        }
    }
}
