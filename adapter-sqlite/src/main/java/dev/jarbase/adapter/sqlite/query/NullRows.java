package dev.jarbase.adapter.sqlite.query;

import dev.jarbase.domain.criteria.Operand;
import dev.jarbase.domain.criteria.Operator;
import dev.jarbase.domain.criteria.Predicate;
import dev.jarbase.domain.filter.Emptiness;
import dev.jarbase.domain.filter.Equality;

/**
 * Says of conditions what a missing joined row does to them. Where it cannot satisfy them, a plain join or EXISTS does
 * instead of a left join.
 */
final class NullRows {
    private NullRows() {}

    /** Whether a predicate is certainly not true where a row and all that start from it are missing. */
    static boolean refuses(Predicate predicate, int top, JoinGraph graph) {
        return switch (predicate) {
            case Predicate.And and -> {
                for (Predicate part : and.parts()) {
                    if (refuses(part, top, graph)) {
                        yield true;
                    }
                }
                yield false;
            }
            case Predicate.Or or -> {
                for (Predicate part : or.parts()) {
                    if (!refuses(part, top, graph)) {
                        yield false;
                    }
                }
                yield true;
            }
            case Predicate.Holds holds -> graph.isBelow(holds.row(), top);
            case Predicate.Comparison comparison -> refuses(comparison, top, graph);
        };
    }

    private static boolean refuses(Predicate.Comparison comparison, int top, JoinGraph graph) {
        boolean leftNull = Operands.isNullWithout(comparison.left(), top, graph);
        boolean rightNull = Operands.isNullWithout(comparison.right(), top, graph);
        if (!leftNull && !rightNull) {
            return false;
        }
        boolean otherNeverNull = Operands.isNeverNull(leftNull ? comparison.right() : comparison.left());
        Equality equality = Equality.of(Emptiness.of(comparison.left()), Emptiness.of(comparison.right()));
        return switch (comparison.operator()) {
            case EQUAL -> equality == Equality.DIRECT || (equality == Equality.STRICT && otherNeverNull);
            case NOT_EQUAL -> equality == Equality.LEFT_EMPTY || equality == Equality.RIGHT_EMPTY;
            case LIKE, NOT_LIKE, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
        };
    }

    /**
     * Whether a missing row certainly does not violate a comparison.
     *
     * @param other the operand on the other side, which is no row of a list itself
     */
    static boolean obeys(Operator operator, Equality equality, Operand other) {
        return switch (operator) {
            case EQUAL ->
                equality == Equality.DIRECT || equality == Equality.LEFT_EMPTY || equality == Equality.RIGHT_EMPTY;
            case NOT_EQUAL ->
                (equality == Equality.DIRECT || equality == Equality.STRICT) && Operands.isNeverNull(other);
            case LIKE, NOT_LIKE, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
        };
    }
}
