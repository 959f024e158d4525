package dev.jarbase.domain.criteria;

import java.util.List;

/**
 * Which records are meant and in which order, resolved against a catalog and a request. A record is selected once, however
 * many combinations of joined rows satisfy the predicate. Without sort keys the order is that of insertion. Immutable.
 *
 * @param joins the rows that paths lead to; the join at position {@code n} makes row {@code n + 1}
 */
public record Selection(List<Join> joins, Predicate where, List<SortKey> sort) {
    /** Everything, in the order of insertion. */
    public static final Selection ALL = new Selection(List.of(), new Predicate.And(List.of()), List.of());

    public Selection {
        joins = List.copyOf(joins);
        sort = List.copyOf(sort);
    }

    /** Returns the join that makes a row. @throws IndexOutOfBoundsException for row 0 */
    public Join join(int row) {
        return joins.get(row - 1);
    }
}
