package dev.jarbase.adapter.sqlite.console;

import java.util.ArrayList;
import java.util.List;

/** Takes apart statements at the semicolons between them; quoted texts, names and comments may hold others. */
final class StatementSplitter {
    private final String text;
    private int position;

    private StatementSplitter(String text) {
        this.text = text;
    }

    /** Returns the statements in order, without those that say nothing. */
    static List<String> split(String text) {
        var splitter = new StatementSplitter(text);
        List<String> statements = new ArrayList<>();
        while (splitter.position < text.length()) {
            splitter.next(statements);
        }
        return statements;
    }

    private void next(List<String> statements) {
        int start = position;
        boolean saysSomething = false;
        while (position < text.length() && text.charAt(position) != ';') {
            if (!skipComment()) {
                saysSomething |= !Character.isWhitespace(text.charAt(position));
                skipToken();
            }
        }
        if (saysSomething) {
            statements.add(text.substring(start, position));
        }
        position++;
    }

    private boolean skipComment() {
        if (text.startsWith("--", position)) {
            skipPast("\n", 2);
            return true;
        }
        if (text.startsWith("/*", position)) {
            skipPast("*/", 2);
            return true;
        }
        return false;
    }

    private void skipToken() {
        switch (text.charAt(position)) {
            case '\'' -> skipPast("'", 1);
            case '"' -> skipPast("\"", 1);
            case '`' -> skipPast("`", 1);
            case '[' -> skipPast("]", 1);
            default -> position++;
        }
    }

    private void skipPast(String end, int opening) {
        int found = text.indexOf(end, position + opening);
        position = found < 0 ? text.length() : found + end.length();
    }
}
