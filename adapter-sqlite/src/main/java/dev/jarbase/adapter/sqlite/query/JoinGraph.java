package dev.jarbase.adapter.sqlite.query;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.criteria.Join;
import dev.jarbase.domain.criteria.Selection;
import java.util.BitSet;
import java.util.List;

/** What the joins of a selection tell before any data is seen. */
final class JoinGraph {
    private final Collection base;
    private final List<Join> joins;
    private final BitSet multiplying = new BitSet();

    JoinGraph(Collection base, Selection selection) {
        this.base = base;
        this.joins = selection.joins();
        for (Join join : joins) {
            if (join.many() || multiplies(join.kind())) {
                multiplying.set(join.row());
            }
        }
    }

    private static boolean multiplies(Join.Kind kind) {
        return switch (kind) {
            case Join.Kind.Items _, Join.Kind.Values _, Join.Kind.Referencing _, Join.Kind.Unrelated _ -> true;
            case Join.Kind.Chosen chosen ->
                chosen.ids().size() > 1 || chosen.target().isView();
            // the ids of views need not be unique
            case Join.Kind.Related related -> related.target().isView();
            case Join.Kind.RelatedItem item -> item.target().isView();
        };
    }

    boolean isEmpty() {
        return joins.isEmpty();
    }

    Join join(int row) {
        return joins.get(row - 1);
    }

    int from(int row) {
        return joins.get(row - 1).from();
    }

    /** Whether a row can be found several times for one row that it starts from. */
    boolean multiplies(int row) {
        return multiplying.get(row);
    }

    boolean multipliesAny(BitSet rows) {
        return rows.intersects(multiplying);
    }

    /** The collection whose record the row is; nothing else has columns. */
    Collection collection(int row) {
        if (row == 0) {
            return base;
        }
        return switch (join(row).kind()) {
            case Join.Kind.Related related -> related.target();
            case Join.Kind.RelatedItem item -> item.target();
            case Join.Kind.Referencing referencing -> referencing.target();
            case Join.Kind.Unrelated unrelated -> unrelated.target();
            case Join.Kind.Chosen chosen -> chosen.target();
            case Join.Kind.Items _, Join.Kind.Values _ ->
                throw new IllegalStateException("row " + row + " is no record");
        };
    }

    /** Whether the way to a row leads through another one, or is it. */
    boolean isBelow(int row, int top) {
        int at = row;
        while (at > top) {
            at = from(at);
        }
        return at == top;
    }

    /** The multiplying row nearest to the record on the way to a row, of those that are not at hand yet; 0 if none. */
    int firstMultiplying(int row, BitSet atHand) {
        int found = 0;
        for (int at = row; at > 0 && !atHand.get(at); at = from(at)) {
            if (multiplying.get(at)) {
                found = at;
            }
        }
        return found;
    }

    /** The multiplying row nearest to {@code root} on the way from there to a row; 0 if none. */
    int firstMultiplying(int row, int root) {
        int found = 0;
        for (int at = row; at > root; at = from(at)) {
            if (multiplying.get(at)) {
                found = at;
            }
        }
        return found;
    }

    /** Adds a row and those on the way to it that are not at hand, the record itself excepted. */
    void addWay(int row, BitSet atHand, BitSet out) {
        for (int at = row; at > 0 && !atHand.get(at) && !out.get(at); at = from(at)) {
            out.set(at);
        }
    }
}
