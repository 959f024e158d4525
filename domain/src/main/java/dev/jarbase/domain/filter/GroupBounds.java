package dev.jarbase.domain.filter;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Finds the closing brackets of a filter text, each character being looked at about once however deep groups nest.
 *
 * <p>Only quotes protect a bracket here: peer: a bracket or quote in a comment inside a group counts, too.
 */
final class GroupBounds {
    private final String text;
    private int[] closes = new int[0];

    GroupBounds(String text) {
        this.text = text;
    }

    /** Returns where the bracket that opens at {@code open} is closed before {@code end}. */
    int closeOf(int open, int end) {
        if (closes.length == 0) {
            closes = new int[text.length()];
            Arrays.fill(closes, -1);
        }
        if (closes[open] < 0) {
            search(open, end);
        }
        return closes[open];
    }

    private void search(int open, int end) {
        var pending = new ArrayDeque<Integer>();
        int position = open;
        while (position < end) {
            char c = text.charAt(position);
            if (c == '(') {
                pending.push(position);
            } else if (c == ')') {
                closes[pending.pop()] = position;
                if (pending.isEmpty()) {
                    return;
                }
            } else if (c == '\'' || c == '"') {
                position = quoteEnd(position, end);
            }
            position++;
        }
        throw new FilterException("invalid formatted group - missing " + pending.size() + " closing bracket(s)");
    }

    private int quoteEnd(int start, int end) {
        char quote = text.charAt(start);
        for (int i = start + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == quote) {
                return i;
            }
            if (c == '\\') {
                i++;
            }
        }
        throw new FilterException("invalid quoted text " + Quoted.text(text.substring(start, end)));
    }
}
