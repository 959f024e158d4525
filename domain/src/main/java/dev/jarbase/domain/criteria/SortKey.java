package dev.jarbase.domain.criteria;

/** One of the things that records are ordered by. */
public sealed interface SortKey {

    /** By a value; nulls first, texts by their bytes. */
    record By(Operand operand, boolean descending) implements SortKey {}

    /** In the order of their insertion. */
    record Insertion(boolean descending) implements SortKey {}

    /** At random. */
    record Random() implements SortKey {}
}
