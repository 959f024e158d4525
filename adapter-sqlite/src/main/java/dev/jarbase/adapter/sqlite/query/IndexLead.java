package dev.jarbase.adapter.sqlite.query;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.IndexStatement;

/** Tells from the CREATE INDEX statements of a collection whether rows are found by a column without a scan. */
public final class IndexLead {
    private IndexLead() {}

    /** Whether a complete index in the order of the column's own comparison starts with it. */
    public static boolean exists(Collection collection, String column) {
        for (String index : collection.indexes()) {
            if (IndexStatement.parse(index)
                    .filter(statement -> leads(statement, column))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean leads(IndexStatement statement, String column) {
        if (!statement.where().isEmpty() || statement.columns().isEmpty()) {
            return false;
        }
        IndexStatement.Column first = statement.columns().getFirst();
        return first.expression().equalsIgnoreCase(column) && first.collate().isEmpty();
    }
}
