package dev.jarbase.domain.text;

/**
 * Recognises the quoted form of the local part of an e-mail address as the peer takes it: quotes, each but the last
 * followed by one character, with folded white space before the character and before the last quote. An opening
 * parenthesis may be that character, or make any other one of ASCII after it that character; hence all states at once.
 */
final class QuotedText {
    private static final int BETWEEN = 1;
    private static final int QUOTED = 1 << 1;
    private static final int PAIR = 1 << 2;
    private static final int CLOSED = 1 << 3;

    /** White space in front of a character is a bit of its own; the same before the last quote, shifted. */
    private static final int SPACE = 1 << 4;

    private static final int RETURN = 1 << 5;
    private static final int LINE = 1 << 6;
    private static final int FOLDED = 1 << 7;
    private static final int FINAL = 4;

    private QuotedText() {}

    /** Whether the text up to an end is one quoted text. */
    static boolean isWhole(String text, int end) {
        int states = BETWEEN;
        for (int i = 0; i < end && states != 0; i++) {
            states = next(states, text.charAt(i));
        }
        return (states & CLOSED) != 0;
    }

    private static int next(int states, char c) {
        boolean beforeItem = (states & (QUOTED | SPACE | FOLDED)) != 0;
        boolean beforeLast = (states & (BETWEEN | SPACE << FINAL | FOLDED << FINAL)) != 0;
        int next = space(states, c, QUOTED, 0) | space(states, c, BETWEEN, FINAL);
        if ((states & PAIR) != 0 && isPairCharacter(c)) {
            next |= BETWEEN;
        }
        if (beforeItem && isItem(c)) {
            next |= c == '(' ? BETWEEN | PAIR : BETWEEN;
        }
        if (c == '"') {
            next |= (beforeLast ? CLOSED : 0) | ((states & BETWEEN) != 0 ? QUOTED : 0);
        }
        return next;
    }

    /** Moves through white space: some blanks, or a line break followed by some. */
    private static int space(int states, char c, int before, int shift) {
        int start = before | SPACE << shift;
        return switch (c) {
            case ' ', '\t' ->
                (states & start) != 0
                        ? SPACE << shift
                        : (states & (LINE << shift | FOLDED << shift)) != 0 ? FOLDED << shift : 0;
            case '\r' -> (states & start) != 0 ? RETURN << shift : 0;
            case '\n' -> (states & RETURN << shift) != 0 ? LINE << shift : 0;
            default -> 0;
        };
    }

    private static boolean isItem(char c) {
        boolean sign = c != '"' && c != '\\' && c != ' ' && c != '\t' && c != '\n' && c != '\r';
        return (c >= 1 && c <= 127 && sign) || EmailFormat.isBeyondAscii(c);
    }

    private static boolean isPairCharacter(char c) {
        return c >= 1 && c <= 127 && c != '\n';
    }
}
