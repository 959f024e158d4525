package dev.jarbase.adapter.sqlite.query;

import dev.jarbase.domain.criteria.Join;
import dev.jarbase.domain.criteria.Operand;
import dev.jarbase.domain.criteria.Predicate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Conditions cut in two: those on the records themselves, and those that depend on a record only through the one that a
 * relation field of it names.
 *
 * @param field the relation field
 * @param own conditions that join no single record
 * @param related the others, at least one
 */
record GroupedConditions(String field, List<Predicate> own, List<Predicate> related) {

    /** Returns the conditions of a predicate cut in two, if there is such a relation. */
    static Optional<GroupedConditions> of(Predicate predicate, JoinGraph graph) {
        if (graph.isEmpty()) {
            return Optional.empty();
        }
        return new Cut(graph).of(predicate);
    }

    private static final class Cut {
        private static final BitSet NONE = new BitSet();

        private final JoinGraph graph;
        private int relation;
        private String field = "";

        Cut(JoinGraph graph) {
            this.graph = graph;
        }

        Optional<GroupedConditions> of(Predicate predicate) {
            List<Predicate> own = new ArrayList<>();
            List<Predicate> related = new ArrayList<>();
            for (Predicate part : PredicateWriter.flat(predicate)) {
                int single = firstRelation(part);
                if (single == 0 && joinsOnlyMultiplied(part)) {
                    own.add(part);
                } else if (single != 0 && isSameRelation(single) && dependsOnRelation(part)) {
                    related.add(part);
                } else {
                    return Optional.empty();
                }
            }
            return related.isEmpty() ? Optional.empty() : Optional.of(new GroupedConditions(field, own, related));
        }

        /** The first relation of the record that a condition follows to one record; 0 if there is none. */
        private int firstRelation(Predicate part) {
            BitSet rows = PredicateRows.missing(part, graph, NONE);
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                Join join = graph.join(row);
                if (join.from() == 0 && join.kind() instanceof Join.Kind.Related && !graph.multiplies(row)) {
                    return row;
                }
            }
            return 0;
        }

        private boolean joinsOnlyMultiplied(Predicate part) {
            return PredicateRows.missing(part, graph, NONE).stream()
                    .allMatch(row -> graph.firstMultiplying(row, NONE) != 0);
        }

        private boolean isSameRelation(int row) {
            if (relation == 0 && graph.join(row).kind() instanceof Join.Kind.Related related) {
                relation = row;
                field = related.field().name();
            }
            return relation == row;
        }

        private boolean dependsOnRelation(Predicate predicate) {
            return switch (predicate) {
                case Predicate.And and -> and.parts().stream().allMatch(this::dependsOnRelation);
                case Predicate.Or or -> or.parts().stream().allMatch(this::dependsOnRelation);
                case Predicate.Holds holds -> graph.isBelow(holds.row(), relation);
                case Predicate.Comparison comparison ->
                    dependsOnRelation(comparison.left()) && dependsOnRelation(comparison.right());
            };
        }

        private boolean dependsOnRelation(Operand operand) {
            if (operand instanceof Operand.Truth truth) {
                return dependsOnRelation(truth.of());
            }
            if (operand instanceof Operand.Column column && column.row() == 0) {
                return column.field().equals(field);
            }
            boolean[] all = {true};
            Operands.rows(operand, row -> all[0] &= row > 0 && (graph.isBelow(row, relation) || isChosen(row)));
            return all[0];
        }

        /** Whether the row is the same for all records. */
        private boolean isChosen(int row) {
            Join join = graph.join(row);
            return join.from() == 0 && join.kind() instanceof Join.Kind.Chosen && !graph.multiplies(row);
        }
    }
}
