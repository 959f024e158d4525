package dev.jarbase.domain.sms;

import java.util.Optional;

/**
 * An international phone number in the form of E.164.
 *
 * @param digits a plus sign and 7 to 15 digits, such as {@code +4915112345678}
 */
public record PhoneNumber(String digits) {
    private static final int FEWEST = 7;
    private static final int MOST = 15;
    private static final int LONGEST_TEXT = 40;

    public PhoneNumber {
        if (!isNumber(digits)) {
            throw new IllegalArgumentException("no phone number");
        }
    }

    /** Reads a number as people write it: with blanks, dots, hyphens, slashes or parentheses between the digits. */
    public static Optional<PhoneNumber> parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        var digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (" .-/()".indexOf(c) < 0) {
                digits.append(c);
            }
        }
        String number = digits.toString();
        return isNumber(number) ? Optional.of(new PhoneNumber(number)) : Optional.empty();
    }

    private static boolean isNumber(String text) {
        int count = text.length() - 1;
        return text.startsWith("+")
                && count >= FEWEST
                && count <= MOST
                && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    }

    /** The number in a log: all but its last digits hidden. */
    @Override
    public String toString() {
        return "+…" + digits.substring(digits.length() - 2);
    }
}
