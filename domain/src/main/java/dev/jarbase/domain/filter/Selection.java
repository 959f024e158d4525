package dev.jarbase.domain.filter;

/** PLACEHOLDER, owned by the filter helper: joins, predicate and sort keys of a query. */
public record Selection() {
    /** Everything, in no special order. */
    public static final Selection ALL = new Selection();
}
