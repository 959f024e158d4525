package dev.jarbase.adapter.sqlite.query;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Under which names the rows of a selection can be read at a place of a statement. Immutable: going into a subquery makes
 * another.
 */
final class Rows {
    /** Only the record itself, as {@code m}. */
    static final Rows BASE = new Rows(new BitSet(), new BitSet(), Map.of());

    private static final String NULL = "NULL";

    private final BitSet atHand;
    private final BitSet certain;
    private final Map<Integer, String> renamed;

    private Rows(BitSet atHand, BitSet certain, Map<Integer, String> renamed) {
        this.atHand = atHand;
        this.certain = certain;
        this.renamed = renamed;
    }

    BitSet atHand() {
        return atHand;
    }

    /** Whether the row exists wherever it is read, so that its columns are null only where stored so. */
    boolean isCertain(int row) {
        return row == 0 ? !isMissing(0) : certain.get(row);
    }

    /** Whether the row is known to be one of nulls. */
    boolean isMissing(int row) {
        return NULL.equals(renamed.get(row));
    }

    /** The alias of a row. */
    String alias(int row) {
        String other = renamed.get(row);
        if (other != null) {
            return other;
        }
        return row == 0 ? "m" : "t" + row;
    }

    /** The same with more rows, under their own names. */
    Rows with(BitSet more) {
        BitSet all = (BitSet) atHand.clone();
        all.or(more);
        return new Rows(all, certain, renamed);
    }

    Rows withCertain(int row) {
        BitSet all = (BitSet) certain.clone();
        all.set(row);
        return new Rows(atHand, all, renamed);
    }

    Rows renamed(int row, String alias) {
        Map<Integer, String> all = new HashMap<>(renamed);
        all.put(row, alias);
        BitSet hands = (BitSet) atHand.clone();
        hands.set(row);
        BitSet sure = certain;
        if (certain.get(row)) {
            sure = (BitSet) certain.clone();
            sure.clear(row);
        }
        return new Rows(hands, sure, all);
    }

    Rows missing(int row) {
        return renamed(row, NULL);
    }
}
