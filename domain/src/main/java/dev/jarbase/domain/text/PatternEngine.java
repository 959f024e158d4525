package dev.jarbase.domain.text;

/**
 * Compiles regular expressions of the RE2 language, which match in time linear to the text. Thread-safe; remembers a
 * bounded number of compiled patterns.
 */
public interface PatternEngine {

    /** Whether a pattern is found anywhere in a text. @throws InvalidPatternException if the pattern is not RE2 */
    boolean find(String pattern, String text);

    /** Checks a pattern. @throws InvalidPatternException if it is not RE2 */
    void check(String pattern);

    /** A pattern outside the RE2 language; the message is the parser's. */
    final class InvalidPatternException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public InvalidPatternException(String message) {
            super(message, null, false, false);
        }
    }
}
