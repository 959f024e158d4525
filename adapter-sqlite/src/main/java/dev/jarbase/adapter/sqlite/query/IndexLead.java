package dev.jarbase.adapter.sqlite.query;

import dev.jarbase.domain.collection.Collection;
import java.util.Locale;

/** Tells from the CREATE INDEX statements of a collection whether rows are found by a column without a scan. */
final class IndexLead {
    private IndexLead() {}

    /** Whether a complete index starts with the column. */
    static boolean exists(Collection collection, String column) {
        for (String index : collection.indexes()) {
            if (leads(index, column)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leads(String index, String column) {
        int open = index.indexOf('(');
        if (open < 0 || index.toLowerCase(Locale.ROOT).contains("where")) {
            return false;
        }
        int start = open + 1;
        while (start < index.length() && !isWord(index.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < index.length() && isWord(index.charAt(end))) {
            end++;
        }
        String rest = index.substring(end).toLowerCase(Locale.ROOT);
        return index.substring(start, end).equalsIgnoreCase(column)
                && !rest.stripLeading().startsWith("(")
                && !rest.contains("collate");
    }

    private static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
