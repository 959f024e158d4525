package dev.jarbase.domain.text;

import java.util.Locale;

/** Words of ASCII letters and digits in lower case with underscores between; a capital after a small letter begins a word. */
public final class SnakeCase {
    private SnakeCase() {}

    public static String of(String text) {
        var out = new StringBuilder(text.length() + 8);
        char before = '_';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(c)) {
                before = '_';
                continue;
            }
            boolean begins = before == '_' || (isUpper(c) && !isUpper(before));
            if (begins && !out.isEmpty()) {
                out.append('_');
            }
            out.append(c);
            before = c;
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLetterOrDigit(char c) {
        return isUpper(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
