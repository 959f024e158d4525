package dev.jarbase.domain.text;

/** Tells domain names by their form: labels of letters, digits and inner hyphens, the last of letters alone. */
public final class DomainFormat {
    private static final int MAX_LENGTH = 255;
    private static final int MAX_LABEL = 63;

    /** The peer takes encoded top-level names only after a space. */
    private static final String ENCODED = " xn--";

    private DomainFormat() {}

    public static boolean isDomain(String text) {
        if (text.length() > MAX_LENGTH) {
            return false;
        }
        int start = 0;
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', start)) {
            if (!isLabel(text, start, dot)) {
                return false;
            }
            start = dot + 1;
        }
        return start > 0 && isTopLevel(text.substring(start));
    }

    private static boolean isLabel(String text, int start, int end) {
        if (end == start || end - start > MAX_LABEL || !isLetterOrDigit(text.charAt(start))) {
            return false;
        }
        for (int i = start + 1; i < end; i++) {
            char c = text.charAt(i);
            boolean allowed = i == end - 1 ? isLowerOrDigit(c) : isLetterOrDigit(c) || c == '-';
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTopLevel(String label) {
        if (label.startsWith(ENCODED)) {
            String rest = label.substring(ENCODED.length());
            return !rest.isEmpty()
                    && rest.length() <= MAX_LABEL - 4
                    && rest.chars().allMatch(c -> isLowerOrDigit((char) c));
        }
        return !label.isEmpty() && label.length() <= MAX_LABEL && label.chars().allMatch(c -> isAsciiLetter((char) c));
    }

    private static boolean isLetterOrDigit(char c) {
        return isAsciiLetter(c) || (c >= '0' && c <= '9');
    }

    private static boolean isLowerOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
