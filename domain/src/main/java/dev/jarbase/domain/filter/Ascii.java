package dev.jarbase.domain.filter;

/** The characters that names are made of. */
final class Ascii {
    private Ascii() {}

    static boolean isLetter(char c) {
        char lower = (char) (c | ' ');
        return lower >= 'a' && lower <= 'z';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether the character is a letter, a digit or an underscore. */
    static boolean isWord(char c) {
        return c == '_' || isDigit(c) || isLetter(c);
    }
}
