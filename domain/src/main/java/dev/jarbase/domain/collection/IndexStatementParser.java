package dev.jarbase.domain.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one CREATE INDEX statement; see the grammar in SQLite's documentation of CREATE INDEX. */
final class IndexStatementParser {
    private static final String QUOTES = "'\"`";

    private final String text;
    private int position;

    IndexStatementParser(String text) {
        this.text = text;
    }

    Optional<IndexStatement> parse() {
        if (!word("CREATE")) {
            return Optional.empty();
        }
        boolean unique = word("UNIQUE");
        if (!word("INDEX")) {
            return Optional.empty();
        }
        boolean optional = word("IF");
        if (optional && !(word("NOT") && word("EXISTS"))) {
            return Optional.empty();
        }
        String first = word("ON") ? "" : name();
        boolean qualified = !first.isEmpty() && symbol('.');
        String index = qualified ? name() : first;
        if (index.isEmpty() || !word("ON")) {
            return Optional.empty();
        }
        String table = name();
        if (symbol('.')) {
            table = name();
        }
        return columnsAndCondition(
                new IndexStatement(unique, optional, qualified ? first : "", index, table, List.of(), ""));
    }

    private Optional<IndexStatement> columnsAndCondition(IndexStatement head) {
        skipSpace();
        int open = position;
        int close = closingBracket(open);
        if (close < 0) {
            return Optional.empty();
        }
        List<IndexStatement.Column> columns = columns(text.substring(open + 1, close));
        position = close + 1;
        String where = word("WHERE") ? text.substring(position).strip() : "";
        String condition =
                where.endsWith(";") ? where.substring(0, where.length() - 1).strip() : where;
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new IndexStatement(
                head.unique(), head.optional(), head.schema(), head.name(), head.table(), columns, condition));
    }

    /** Takes a keyword that is followed by something else than a letter, digit or underscore. */
    private boolean word(String keyword) {
        skipSpace();
        int end = position + keyword.length();
        boolean present = text.regionMatches(true, position, keyword, 0, keyword.length())
                && (end == text.length() || !isNamePart(text.charAt(end)));
        if (present) {
            position = end;
        }
        return present;
    }

    private boolean symbol(char expected) {
        skipSpace();
        if (position < text.length() && text.charAt(position) == expected) {
            position++;
            return true;
        }
        return false;
    }

    /** Takes a name with or without quotes; empty if there is none. */
    private String name() {
        skipSpace();
        if (position == text.length()) {
            return "";
        }
        char first = text.charAt(position);
        if (QUOTES.indexOf(first) >= 0 || first == '[') {
            return quotedName(first == '[' ? ']' : first);
        }
        int start = position;
        while (position < text.length() && isBareNamePart(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    private String quotedName(char quote) {
        var out = new StringBuilder();
        for (int i = position + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = c == quote && quote != ']' && i + 1 < text.length() && text.charAt(i + 1) == quote;
            if (c == quote && !doubled) {
                position = i + 1;
                return out.toString();
            }
            out.append(c);
            i += doubled ? 1 : 0;
        }
        return "";
    }

    /** Returns the position of the bracket that closes the one at a position, or -1. */
    private int closingBracket(int open) {
        if (open >= text.length() || text.charAt(open) != '(') {
            return -1;
        }
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (QUOTES.indexOf(c) >= 0) {
                i = text.indexOf(c, i + 1);
                if (i < 0) {
                    return -1;
                }
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<IndexStatement.Column> columns(String list) {
        List<IndexStatement.Column> columns = new ArrayList<>();
        int start = 0;
        int depth = 0;
        char quote = 0;
        for (int i = 0; i <= list.length(); i++) {
            char c = i == list.length() ? ',' : list.charAt(i);
            if (i == list.length() || (c == ',' && depth == 0 && quote == 0)) {
                column(list.substring(start, i)).ifPresent(columns::add);
                start = i + 1;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (QUOTES.indexOf(c) >= 0) {
                quote = c;
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return columns;
    }

    /** Reads {@code expression [COLLATE name] [ASC|DESC]} from its end. */
    private static Optional<IndexStatement.Column> column(String text) {
        String rest = text.strip();
        String sort = lastWord(rest);
        boolean sorted = sort.equalsIgnoreCase("ASC") || sort.equalsIgnoreCase("DESC");
        if (sorted) {
            rest = withoutLastWord(rest);
        }
        String collate = lastWord(rest);
        String before = withoutLastWord(rest);
        boolean collated = lastWord(before).equalsIgnoreCase("COLLATE")
                && !withoutLastWord(before).isEmpty();
        String expression = unquoted(collated ? withoutLastWord(before) : rest);
        return expression.isEmpty()
                ? Optional.empty()
                : Optional.of(new IndexStatement.Column(
                        expression, collated ? collate : "", sorted ? IndexStatement.upper(sort) : ""));
    }

    private static String unquoted(String expression) {
        var parser = new IndexStatementParser(expression);
        boolean quoted = !expression.isEmpty() && (QUOTES + "[").indexOf(expression.charAt(0)) >= 0;
        String name = quoted ? parser.name() : "";
        return !name.isEmpty() && parser.position == expression.length() ? name : expression;
    }

    private static String lastWord(String text) {
        return text.substring(lastSpace(text) + 1);
    }

    private static String withoutLastWord(String text) {
        return text.substring(0, Math.max(0, lastSpace(text))).strip();
    }

    private static int lastSpace(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private void skipSpace() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private static boolean isBareNamePart(char c) {
        return !Character.isWhitespace(c) && c != '(' && c != '.' && c != ';' && c != ',';
    }
}
