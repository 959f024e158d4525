package dev.jarbase.domain.auth;

/** Unpredictable randomness. Thread-safe. */
public interface Entropy {
    /** Digits and ASCII letters of both cases. */
    String ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /** Digits and lower-case ASCII letters, as in record ids. */
    String LOWER_ALPHANUMERIC = "abcdefghijklmnopqrstuvwxyz0123456789";

    /** Returns a number from 0 (inclusive) to a bound (exclusive). */
    int below(int bound);

    /** Returns a text of that many characters of an ASCII alphabet. */
    default String text(int length, String alphabet) {
        var out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            out.append(alphabet.charAt(below(alphabet.length())));
        }
        return out.toString();
    }
}
