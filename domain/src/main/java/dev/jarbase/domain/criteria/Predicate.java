package dev.jarbase.domain.criteria;

import java.util.List;

/**
 * What a record and the rows joined to it must satisfy. Logic is three-valued as in SQL: a comparison with null is
 * neither true nor false, and a record is selected if some combination of joined rows makes the predicate true.
 */
public sealed interface Predicate {

    /** All parts; true without any. */
    record And(List<Predicate> parts) implements Predicate {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** One of the parts. */
    record Or(List<Predicate> parts) implements Predicate {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Two operands compared; {@code =} and {@code !=} by the rules of the filter language.
     *
     * @param root the row whose joined rows {@code quantifier} speaks of
     */
    record Comparison(Operand left, Operator operator, Operand right, Quantifier quantifier, int root)
            implements Predicate {}

    /** A bool field of a row is true. */
    record Holds(int row, String field) implements Predicate {}

    /** Which rows a comparison speaks of. */
    enum Quantifier {
        /** The joined rows at hand. */
        SOME,
        /** The joined rows at hand; and no row that the path of the left operand reaches from the root fails. */
        EVERY_LEFT,
        /** The joined rows at hand; and no row that the path of the right operand reaches from the root fails. */
        EVERY_RIGHT,
        /** The joined rows at hand; and no pair of rows that the paths reach from the root fails. */
        EVERY_PAIR
    }
}
