package dev.jarbase.domain.filter;

import dev.jarbase.domain.criteria.Operator;
import java.util.List;

/**
 * A filter or rule as it was written, with AND before OR and without superfluous brackets: an {@link And} holds no
 * {@code And}, an {@link Or} no {@code Or}, and both at least two parts. Immutable; knows nothing of collections.
 */
public sealed interface Filter {

    /** All parts must hold. */
    record And(List<Filter> parts) implements Filter {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** One part must hold. */
    record Or(List<Filter> parts) implements Filter {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Two terms compared.
     *
     * @param any whether one of several values is enough ({@code ?=} and the like)
     */
    record Comparison(Term left, Operator operator, boolean any, Term right) implements Filter {}

    /** A side of a comparison, or an argument of a function. */
    sealed interface Term {
        /** The name of the term in error messages. */
        String literal();

        /** A path to a field, a macro, or one of the words null, true and false. */
        record Identifier(String name) implements Term {
            @Override
            public String literal() {
                return name;
            }
        }

        /** Digits as written. */
        record Number(String digits) implements Term {
            @Override
            public String literal() {
                return digits;
            }
        }

        /** A quoted text, unescaped. */
        record Text(String value) implements Term {
            @Override
            public String literal() {
                return value;
            }
        }

        /** A function with its arguments. */
        record Call(String name, List<Term> arguments) implements Term {
            public Call {
                arguments = List.copyOf(arguments);
            }

            @Override
            public String literal() {
                return name;
            }
        }
    }
}
