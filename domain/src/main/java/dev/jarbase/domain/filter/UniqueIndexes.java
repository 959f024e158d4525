package dev.jarbase.domain.filter;

import java.util.List;
import java.util.Locale;

/** Reads from CREATE INDEX statements whether a column has a unique index of its own. */
final class UniqueIndexes {
    private static final String QUOTES = "`\"'[] \r\n\t\f\u000b";

    private UniqueIndexes() {}

    /** Whether one of the statements makes a unique index on that column alone, be it partial. */
    static boolean cover(List<String> indexes, String column) {
        for (String index : indexes) {
            if (isUnique(index) && onlyColumn(index).equalsIgnoreCase(column)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnique(String index) {
        String[] words = index.stripLeading().split("\\s+", 3);
        return words.length == 3 && words[0].equalsIgnoreCase("create") && words[1].equalsIgnoreCase("unique");
    }

    /** The name of the column; what cannot be a column name if there are several or an expression. */
    private static String onlyColumn(String index) {
        int open = index.indexOf('(');
        int close = index.indexOf(')', open + 1);
        if (open < 0 || close < 0) {
            return "(";
        }
        String column = index.substring(open + 1, close).strip();
        String lower = column.toLowerCase(Locale.ROOT);
        int collate = lower.indexOf(" collate ");
        if (collate > 0) {
            column = column.substring(0, collate);
        } else if (lower.endsWith(" asc") || lower.endsWith(" desc")) {
            column = column.substring(0, lower.lastIndexOf(' '));
        }
        return unquote(column);
    }

    private static String unquote(String column) {
        int start = 0;
        int end = column.length();
        while (start < end && QUOTES.indexOf(column.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && QUOTES.indexOf(column.charAt(end - 1)) >= 0) {
            end--;
        }
        return column.substring(start, end);
    }
}
