package dev.jarbase.domain.filter;

/**
 * How {@code =} and {@code !=} treat null and the empty text, which mostly mean the same. The cases follow the peer, so
 * that an index can serve the comparison wherever possible.
 */
public enum Equality {
    /** Null equals null only: {@code l IS r}. */
    STRICT,
    /** Both sides are empty, hence equal. */
    BOTH_EMPTY,
    /** One side is certainly not empty; an empty side is the empty text, null equals nothing: {@code l = r}. */
    DIRECT,
    /** The left side is empty, the right one must be null or the empty text. */
    LEFT_EMPTY,
    /** The right side is empty, the left one must be null or the empty text. */
    RIGHT_EMPTY,
    /** Null and the empty text are equal on both sides. */
    LENIENT;

    /** Returns the case for two sides. */
    public static Equality of(Emptiness left, Emptiness right) {
        if (left.nulls() == Emptiness.Nulls.STRICT || right.nulls() == Emptiness.Nulls.STRICT) {
            return STRICT;
        }
        if (left.isEmpty() && right.isEmpty()) {
            return BOTH_EMPTY;
        }
        if (left.isFilled() || right.isFilled()) {
            return DIRECT;
        }
        if (left.isEmpty()) {
            return LEFT_EMPTY;
        }
        return right.isEmpty() ? RIGHT_EMPTY : LENIENT;
    }
}
