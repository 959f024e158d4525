package dev.jarbase.domain.text;

/** A place in a pattern that is being read. */
final class PatternCursor {
    private final String pattern;
    private int position;

    PatternCursor(String pattern) {
        this.pattern = pattern;
    }

    int position() {
        return position;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    boolean atEnd() {
        return position == pattern.length();
    }

    /** Returns the UTF-16 unit at a distance, or NUL beyond the end. */
    char peek(int distance) {
        int index = position + distance;
        return index < pattern.length() ? pattern.charAt(index) : 0;
    }

    /** Reads one code point. */
    int next() {
        if (atEnd()) {
            throw new UnsupportedPatternException("trailing backslash at end of expression");
        }
        int codePoint = pattern.codePointAt(position);
        position += Character.charCount(codePoint);
        return codePoint;
    }

    boolean startsWith(String prefix) {
        return pattern.startsWith(prefix, position);
    }

    boolean skip(char expected) {
        boolean found = !atEnd() && pattern.charAt(position) == expected;
        if (found) {
            position++;
        }
        return found;
    }

    /** Skips an expected text. */
    boolean skip(String expected) {
        boolean found = startsWith(expected);
        if (found) {
            position += expected.length();
        }
        return found;
    }

    /** Reads up to an end and skips it. @throws UnsupportedPatternException with that complaint if there is no end */
    String until(String end, String complaint) {
        int index = pattern.indexOf(end, position);
        if (index < 0) {
            throw new UnsupportedPatternException(complaint);
        }
        String text = pattern.substring(position, index);
        position = index + end.length();
        return text;
    }

    /** Reads what is left. */
    String rest() {
        String text = pattern.substring(position);
        position = pattern.length();
        return text;
    }

    boolean contains(String text) {
        return pattern.indexOf(text, position) >= 0;
    }
}
