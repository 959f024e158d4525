package dev.jarbase.domain.criteria;

import java.util.List;

/** A side of a comparison, resolved: a value read from a row, brought by the request, or computed of others. */
public sealed interface Operand {

    /** The stored value of a field. */
    record Column(int row, String field) implements Operand {}

    /**
     * A part of a JSON value.
     *
     * @param path keys after dots and indexes in brackets such as {@code .a[0].b}; empty for the whole value
     */
    record Json(int row, String field, String path) implements Operand {}

    /** The number of items of a list field; nothing and the empty text have none. */
    record Length(int row, String field) implements Operand {}

    /**
     * An item of a list.
     *
     * @param submitted whether the list was brought by the request
     */
    record Item(int row, boolean submitted) implements Operand {}

    /** A text in lower case (ASCII letters only). */
    record Lower(Operand of) implements Operand {}

    /** The distance of two points in kilometres: longitude and latitude of the one, then of the other. */
    record Distance(List<Operand> coordinates) implements Operand {
        public Distance {
            coordinates = List.copyOf(coordinates);
        }
    }

    /** A moment as text: format, moment (now if missing) and modifiers, all as SQLite's {@code strftime} takes them. */
    record FormattedTime(List<Operand> arguments) implements Operand {
        public FormattedTime {
            arguments = List.copyOf(arguments);
        }
    }

    /** Whether a predicate holds. */
    record Truth(Predicate of) implements Operand {}

    /** A value that counts as the empty text unless a bool field of the row is true. */
    record Guarded(Operand of, int row, String guard) implements Operand {}

    /** Null. */
    record Nothing() implements Operand {}

    /** A number that the shape of the filter fixes. */
    record Literal(int value) implements Operand {}

    /** Whether the request has a key; {@code != } compares the truth of the other side with it. */
    record Present(boolean value) implements Operand {}

    /** A value of the filter text or the request. */
    sealed interface Bound extends Operand {}

    /** A bound text. */
    record Text(String value) implements Bound {}

    /** A bound number. */
    record Number(double value) implements Bound {}

    /** A bound whole number. */
    record Whole(long value) implements Bound {}

    /** A bound truth value. */
    record Flag(boolean value) implements Bound {}
}
