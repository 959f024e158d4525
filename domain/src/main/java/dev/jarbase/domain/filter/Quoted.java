package dev.jarbase.domain.filter;

import java.util.Locale;

/** Quotes pieces of a filter in error messages as the peer does: control and other invisible characters escaped. */
final class Quoted {
    private Quoted() {}

    static String text(String value) {
        var out = new StringBuilder(value.length() + 2).append('"');
        value.codePoints().forEach(c -> append(out, c, '"'));
        return out.append('"').toString();
    }

    static String character(int codePoint) {
        var out = new StringBuilder(4).append('\'');
        append(out, codePoint, '\'');
        return out.append('\'').toString();
    }

    private static void append(StringBuilder out, int c, char quote) {
        if (c == quote || c == '\\') {
            out.append('\\').append((char) c);
        } else if (isVisible(c)) {
            out.appendCodePoint(c);
        } else {
            int named = "\u0007\b\f\n\r\t\u000b".indexOf(c);
            if (named >= 0) {
                out.append('\\').append("abfnrtv".charAt(named));
            } else {
                out.append(String.format(Locale.ROOT, pattern(c), c));
            }
        }
    }

    private static String pattern(int c) {
        if (c < 0x80) {
            return "\\x%02x";
        }
        return c < 0x10000 ? "\\u%04x" : "\\U%08x";
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }
}
