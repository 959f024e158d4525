package dev.jarbase.domain.filter;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.criteria.Join;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The joins of a query while it is resolved: equal paths share a row, so that conditions on them speak of one record. */
final class JoinTree {
    private final List<Join> joins = new ArrayList<>();
    private final Map<Key, Integer> rows = new HashMap<>();
    private final Map<Integer, Collection> guarded = new LinkedHashMap<>();

    private record Key(int owner, int from, String step) {}

    /**
     * Returns the row of a join, which is made unless the same step was taken before.
     *
     * @param scope whose paths these are
     * @param step what distinguishes the step from others that start at the same row
     */
    int row(Scope scope, int from, String step, Join.Kind kind, boolean many) {
        // peer: the list rule of a joined collection has rows of its own, which shows where a path has several values
        int owner = many || isMany(from) ? scope.root() : 0;
        return rows.computeIfAbsent(new Key(owner, from, step), _ -> {
            joins.add(new Join(joins.size() + 1, from, kind, many));
            return joins.size();
        });
    }

    /** Asks for the list rule of the collection of a row to hold there. */
    void guard(int row, Collection collection) {
        guarded.putIfAbsent(row, collection);
    }

    Map<Integer, Collection> guarded() {
        return guarded;
    }

    List<Join> joins() {
        return joins;
    }

    /** Whether the way from a root to a row passes a join that has several values. */
    boolean isMany(int row, int root) {
        for (int at = row; at != root && at > 0; at = joins.get(at - 1).from()) {
            if (joins.get(at - 1).many()) {
                return true;
            }
        }
        return false;
    }

    private boolean isMany(int row) {
        return isMany(row, 0);
    }
}
