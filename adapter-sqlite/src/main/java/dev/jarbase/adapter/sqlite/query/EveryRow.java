package dev.jarbase.adapter.sqlite.query;

import dev.jarbase.domain.criteria.Operand;
import dev.jarbase.domain.criteria.Operator;
import dev.jarbase.domain.criteria.Predicate.Comparison;
import dev.jarbase.domain.criteria.Predicate.Quantifier;
import dev.jarbase.domain.filter.Emptiness;
import dev.jarbase.domain.filter.Equality;

/** What "every row" asks for beyond the row at hand: that no row on the path of an operand fails the comparison. */
final class EveryRow {
    private EveryRow() {}

    static boolean left(Comparison comparison) {
        return comparison.quantifier() == Quantifier.EVERY_LEFT || comparison.quantifier() == Quantifier.EVERY_PAIR;
    }

    static boolean right(Comparison comparison) {
        return comparison.quantifier() == Quantifier.EVERY_RIGHT || comparison.quantifier() == Quantifier.EVERY_PAIR;
    }

    /**
     * Whether no failing row means that the row at hand satisfies the comparison: there is always one row, be it of
     * nulls, and the comparison is never null.
     */
    static boolean suffices(Comparison comparison) {
        if (comparison.quantifier() == Quantifier.SOME) {
            return false;
        }
        Equality some = Equality.of(Emptiness.of(comparison.left()), Emptiness.of(comparison.right()));
        Equality every = Equality.of(
                emptiness(comparison.left(), left(comparison)), emptiness(comparison.right(), right(comparison)));
        if (some != every) {
            return false;
        }
        return switch (comparison.operator()) {
            case EQUAL -> every != Equality.DIRECT;
            case NOT_EQUAL -> true;
            case LIKE, NOT_LIKE, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> false;
        };
    }

    /** Whether a path that leads to nothing is certainly no failure. */
    static boolean obeysWithout(Comparison comparison, int top, JoinGraph graph) {
        if (comparison.quantifier() == Quantifier.EVERY_PAIR) {
            Operator operator = comparison.operator();
            return operator != Operator.EQUAL && operator != Operator.NOT_EQUAL;
        }
        Operand row = left(comparison) ? comparison.left() : comparison.right();
        Operand other = left(comparison) ? comparison.right() : comparison.left();
        Equality equality = Equality.of(
                emptiness(comparison.left(), left(comparison)), emptiness(comparison.right(), right(comparison)));
        return Operands.isNullWithout(row, top, graph) && NullRows.obeys(comparison.operator(), equality, other);
    }

    private static Emptiness emptiness(Operand operand, boolean isRow) {
        return isRow ? Emptiness.ofRow(operand) : Emptiness.ofOther(operand);
    }
}
