package dev.jarbase.domain.text;

/**
 * Tells e-mail addresses by their form: a dot-atom or quoted text, an at sign, and a name of at least two labels; letters
 * beyond ASCII are welcome on both sides. Linear in the length of the text.
 */
public final class EmailFormat {
    private static final String ATOM_SIGNS = "!#$%&'*+-/=?^_`{|}~";

    private EmailFormat() {}

    public static boolean isEmail(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1) {
            return false;
        }
        boolean local = text.charAt(0) == '"' ? QuotedText.isWhole(text, at) : isDotAtom(text, at);
        return local && isDomain(text, at + 1);
    }

    /** Letters, digits and signs in groups that single dots separate. */
    private static boolean isDotAtom(String text, int end) {
        boolean afterDot = true;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.' ? afterDot : !isLetter(c) && !isDigit(c) && ATOM_SIGNS.indexOf(c) < 0) {
                return false;
            }
            afterDot = c == '.';
        }
        return !afterDot;
    }

    private static boolean isDomain(String text, int start) {
        int end = text.endsWith(".") ? text.length() - 1 : text.length();
        int dot = text.lastIndexOf('.', end - 1);
        return dot > start && isHost(text, start, dot) && isTopLevel(text, dot + 1, end);
    }

    /** Begins and ends with a letter or digit; inside, dots and signs may also follow each other. */
    private static boolean isHost(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean outer = i == start || i == end - 1;
            if (!isLetter(c) && !isDigit(c) && (outer || "-._~".indexOf(c) < 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTopLevel(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean outer = i == start || i == end - 1;
            if (!isLetter(c) && (outer || (!isDigit(c) && "-_~".indexOf(c) < 0))) {
                return false;
            }
        }
        return end > start;
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isBeyondAscii(c);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a character beyond ASCII counts as a letter in addresses. */
    static boolean isBeyondAscii(char c) {
        return (c >= '\u00a0' && c < Character.MIN_SURROGATE)
                || (c >= '\uf900' && c <= '\ufdcf')
                || (c >= '\ufdf0' && c <= '\uffef');
    }
}
