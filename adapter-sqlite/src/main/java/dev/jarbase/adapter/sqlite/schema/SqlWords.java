package dev.jarbase.adapter.sqlite.schema;

import dev.jarbase.domain.collection.CollectionStore.InvalidViewException;
import java.util.ArrayList;
import java.util.List;

/** Cuts SQL text at separators that are outside of quotes and brackets, and takes comments out. */
final class SqlWords {
    /** What separates words. */
    static final String SPACE = " \t\n\r";

    private SqlWords() {}

    /** Returns the non-blank pieces between separators. @throws InvalidViewException if brackets or quotes are left open */
    static List<String> split(String sql, String separators) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (isQuote(c)) {
                i = endOfQuote(sql, i, start);
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                if (--depth < 0) {
                    throw new InvalidViewException("SQL logic error: near \")\": syntax error (1)");
                }
            } else if (depth == 0 && separators.indexOf(c) >= 0) {
                add(pieces, sql.substring(start, i));
                start = i + 1;
            }
        }
        if (depth > 0) {
            throw unbalanced(sql.substring(start));
        }
        add(pieces, sql.substring(start));
        return pieces;
    }

    /** Makes sure that all brackets and quotes are closed. @throws InvalidViewException naming the word that is not */
    static void requireBalance(String sql) {
        split(sql, SPACE);
    }

    /** Replaces comments outside of quotes by a space. */
    static String withoutComments(String sql) {
        var out = new StringBuilder(sql.length());
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            int end = i;
            if (isQuote(c)) {
                int close = sql.indexOf(c, i + 1);
                end = close < 0 ? sql.length() - 1 : close;
                out.append(sql, i, end + 1);
            } else if (sql.startsWith("--", i)) {
                int line = sql.indexOf('\n', i);
                end = line < 0 ? sql.length() : line - 1;
                out.append(' ');
            } else if (sql.startsWith("/*", i)) {
                int close = sql.indexOf("*/", i + 2);
                end = close < 0 ? sql.length() : close + 1;
                out.append(' ');
            } else {
                out.append(c);
            }
            i = end;
        }
        return out.toString();
    }

    private static void add(List<String> pieces, String piece) {
        String stripped = piece.strip();
        if (!stripped.isEmpty()) {
            pieces.add(stripped);
        }
    }

    private static int endOfQuote(String sql, int open, int start) {
        int close = sql.indexOf(sql.charAt(open), open + 1);
        if (close < 0) {
            throw unbalanced(sql.substring(start));
        }
        return close;
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"' || c == '`';
    }

    private static InvalidViewException unbalanced(String text) {
        return new InvalidViewException("unbalanced parenthesis or quoted expression: \"" + text + "\"");
    }
}
