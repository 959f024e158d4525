package dev.jarbase.adapter.sqlite.query;

import dev.jarbase.domain.criteria.Operand;
import dev.jarbase.domain.criteria.Predicate;
import java.util.BitSet;

/** Finds the joined rows that must be at hand where a predicate is written. */
final class PredicateRows {
    private final JoinGraph graph;
    private final BitSet atHand;
    private final BitSet found = new BitSet();

    private PredicateRows(JoinGraph graph, BitSet atHand) {
        this.graph = graph;
        this.atHand = atHand;
    }

    /** Returns the rows that are missing at a place, with all that lead to them. */
    static BitSet missing(Predicate predicate, JoinGraph graph, BitSet atHand) {
        var rows = new PredicateRows(graph, atHand);
        rows.add(predicate);
        return rows.found;
    }

    /** Returns the rows that are missing to look through all rows on the path of an operand, but for those. */
    static BitSet missingBesideEvery(Predicate.Comparison comparison, JoinGraph graph, BitSet atHand) {
        var rows = new PredicateRows(graph, atHand);
        rows.add(comparison, true);
        return rows.found;
    }

    private void add(Predicate predicate) {
        switch (predicate) {
            case Predicate.And and -> and.parts().forEach(this::add);
            case Predicate.Or or -> or.parts().forEach(this::add);
            case Predicate.Holds holds -> add(holds.row());
            case Predicate.Comparison comparison -> add(comparison, EveryRow.suffices(comparison));
        }
    }

    private void add(Predicate.Comparison comparison, boolean onlyEvery) {
        add(comparison.left(), onlyEvery && EveryRow.left(comparison), comparison.root());
        add(comparison.right(), onlyEvery && EveryRow.right(comparison), comparison.root());
    }

    /** @param fresh whether the rows from the first that multiplies on are looked through in a subquery of their own */
    private void add(Operand operand, boolean fresh, int root) {
        if (operand instanceof Operand.Truth truth) {
            add(truth.of());
        } else if (fresh) {
            add(graph.from(graph.firstMultiplying(Operands.row(operand), root)));
        } else {
            Operands.rows(operand, this::add);
        }
    }

    private void add(int row) {
        graph.addWay(row, atHand, found);
    }
}
