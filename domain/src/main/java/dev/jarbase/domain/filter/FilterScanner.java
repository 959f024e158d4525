package dev.jarbase.domain.filter;

import dev.jarbase.domain.criteria.Operator;
import dev.jarbase.domain.filter.Filter.Term;
import java.util.ArrayList;
import java.util.List;

/** Cuts a filter text into tokens. White space is blank, tab and line feed only; names are ASCII. For one use. */
final class FilterScanner {
    private static final int MAX_CALL_DEPTH = 3;

    private final String text;
    private final GroupBounds groups;
    private int position;

    /** A piece of a filter text. */
    sealed interface Token {
        /** The end of the text or of the group. */
        record End() implements Token {}

        /** An opening bracket; what follows up to {@code close} is inside. */
        record Group(int close) implements Token {}

        /** A comparison sign as written. */
        record Sign(String text) implements Token {}

        /** AND or OR. */
        record Join(String text) implements Token {}

        /** One side of a comparison. */
        record Side(Term term) implements Token {}
    }

    FilterScanner(String text) {
        this.text = text;
        this.groups = new GroupBounds(text);
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    /** Returns the next token before {@code end}, past white space and comments. */
    Token next(int end) {
        skipBlank(end);
        if (position >= end) {
            return new Token.End();
        }
        char c = text.charAt(position);
        if (c == '(') {
            int close = groups.closeOf(position, end);
            position++;
            return new Token.Group(close);
        }
        if (isIdentifierStart(c) || Ascii.isDigit(c) || c == '-' || isQuote(c)) {
            return new Token.Side(term(end, MAX_CALL_DEPTH));
        }
        if (isSign(c)) {
            return sign(end);
        }
        if (c == '&' || c == '|') {
            return join(end);
        }
        throw new FilterException("unexpected character " + Quoted.character(text.codePointAt(position)));
    }

    private void skipBlank(int end) {
        while (position < end) {
            char c = text.charAt(position);
            if (c == '/') {
                skipComment(end);
            } else if (isBlank(c)) {
                position++;
            } else {
                return;
            }
        }
    }

    private void skipComment(int end) {
        if (position + 1 >= end || text.charAt(position + 1) != '/') {
            throw new FilterException("invalid comment");
        }
        int line = text.indexOf('\n', position);
        position = line < 0 || line >= end ? end : line + 1;
    }

    private Term term(int end, int callDepth) {
        char c = text.charAt(position);
        if (isQuote(c)) {
            return quoted(end);
        }
        return isIdentifierStart(c) ? identifier(end, callDepth) : number(end);
    }

    private Term number(int end) {
        int start = position++;
        boolean dotted = false;
        while (position < end && (Ascii.isDigit(text.charAt(position)) || (text.charAt(position) == '.' && !dotted))) {
            dotted |= text.charAt(position) == '.';
            position++;
        }
        String digits = text.substring(start, position);
        if (digits.equals("-") || digits.endsWith(".")) {
            throw new FilterException("invalid number " + Quoted.text(digits));
        }
        return new Term.Number(digits);
    }

    private Term quoted(int end) {
        char quote = text.charAt(position++);
        var value = new StringBuilder();
        while (position < end) {
            char c = text.charAt(position++);
            if (c == quote) {
                return new Term.Text(value.toString());
            }
            if (c == '\\' && position < end) {
                unescape(text.charAt(position++), value);
            } else if (c != '\\') {
                value.append(c);
            }
        }
        throw new FilterException("invalid quoted text " + Quoted.text(quote + value.toString()));
    }

    private static void unescape(char c, StringBuilder out) {
        switch (c) {
            case 'n' -> out.append('\n');
            case 't' -> out.append('\t');
            case 'r' -> out.append('\r');
            case '\\', '\'', '"' -> out.append(c);
            default -> out.append('\\').append(c);
        }
    }

    private Term identifier(int end, int callDepth) {
        int start = position++;
        while (position < end && isIdentifierPart(text.charAt(position))) {
            position++;
        }
        String name = text.substring(start, position);
        boolean isCall = position < end && text.charAt(position) == '(';
        if (isCall && callDepth == 0) {
            throw new FilterException("max nested function arguments reached (max: " + MAX_CALL_DEPTH + ")");
        }
        if (!isValidIdentifier(name)) {
            throw new FilterException((isCall ? "invalid function name " : "invalid identifier ") + Quoted.text(name));
        }
        return isCall ? call(name, end, callDepth) : new Term.Identifier(name);
    }

    private Term call(String name, int end, int callDepth) {
        List<Term> arguments = new ArrayList<>();
        boolean commaExpected = false;
        position++;
        while (true) {
            skipBlank(end);
            if (position >= end) {
                throw new FilterException("invalid or incomplete function " + Quoted.text(name) + " (expected ')')");
            }
            char c = text.charAt(position);
            if (c == ')') {
                position++;
                return new Term.Call(name, arguments);
            }
            if (commaExpected != (c == ',')) {
                String complaint = commaExpected ? "expected comma after the last argument" : "unexpected comma";
                throw new FilterException(complaint + " in function " + Quoted.text(name));
            }
            if (commaExpected) {
                position++;
            } else {
                arguments.add(argument(name, end, callDepth));
            }
            commaExpected = !commaExpected;
        }
    }

    private Term argument(String function, int end, int callDepth) {
        char c = text.charAt(position);
        if (isIdentifierStart(c) || Ascii.isDigit(c) || c == '-' || isQuote(c)) {
            return term(end, callDepth - 1);
        }
        throw new FilterException("unsupported argument character " + Quoted.character(text.codePointAt(position))
                + " in function " + Quoted.text(function));
    }

    private Token sign(int end) {
        int start = position;
        while (position < end && isSign(text.charAt(position))) {
            position++;
        }
        String sign = text.substring(start, position);
        if (Operator.of(sign.startsWith("?") ? sign.substring(1) : sign).isEmpty()) {
            throw new FilterException("invalid sign operator " + Quoted.text(sign));
        }
        return new Token.Sign(sign);
    }

    private Token join(int end) {
        int start = position;
        while (position < end && (text.charAt(position) == '&' || text.charAt(position) == '|')) {
            position++;
        }
        String join = text.substring(start, position);
        if (!join.equals("&&") && !join.equals("||")) {
            throw new FilterException("invalid join operator " + Quoted.text(join));
        }
        return new Token.Join(join);
    }

    private static boolean isValidIdentifier(String name) {
        char last = name.charAt(name.length() - 1);
        return last != '.' && last != ':' && (name.length() > 1 || Ascii.isLetter(last));
    }

    private static boolean isIdentifierStart(char c) {
        return Ascii.isLetter(c) || c == '@' || c == '_' || c == '#';
    }

    private static boolean isIdentifierPart(char c) {
        return Ascii.isWord(c) || c == '.' || c == ':';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"';
    }

    private static boolean isSign(char c) {
        return c == '=' || c == '?' || c == '!' || c == '>' || c == '<' || c == '~';
    }
}
