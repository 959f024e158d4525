package dev.jarbase.domain.text;

import dev.jarbase.domain.json.JsonNumbers;
import java.math.BigDecimal;

/** Numbers as people type them and as messages show them. */
public final class NumberTexts {
    private static final int SMALLEST_PLAIN_EXPONENT = -4;
    private static final int LARGEST_PLAIN_EXPONENT = 5;

    private static final double LONG_RANGE = 0x1p63;

    private NumberTexts() {}

    /** Whether a number has no fraction and fits a 64-bit integer. */
    public static boolean isWhole(double value) {
        return value == Math.rint(value) && value >= -LONG_RANGE && value < LONG_RANGE;
    }

    /**
     * Returns the number of a text: decimal or hexadecimal floating point, {@code inf} or {@code nan}, digits also
     * grouped by single underscores; 0 for anything else and for what is beyond the range of a double.
     */
    public static double parse(String text) {
        double special = special(text);
        if (special != 0) {
            return special;
        }
        if (!isFloat(text)) {
            return 0;
        }
        double value = Double.parseDouble(text.indexOf('_') < 0 ? text : text.replace("_", ""));
        return Double.isInfinite(value) ? 0 : value;
    }

    private static double special(String text) {
        if (text.equalsIgnoreCase("nan")) {
            return Double.NaN;
        }
        boolean negative = text.startsWith("-");
        String word = negative || text.startsWith("+") ? text.substring(1) : text;
        if (word.equalsIgnoreCase("inf") || word.equalsIgnoreCase("infinity")) {
            return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return 0;
    }

    private static boolean isFloat(String text) {
        int start = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
        boolean hexadecimal = text.regionMatches(true, start, "0x", 0, 2);
        int position = hexadecimal ? start + 2 : start;
        int digits = 0;
        boolean point = false;
        for (; position < text.length(); position++) {
            char c = text.charAt(position);
            if (Character.digit(c, hexadecimal ? 16 : 10) >= 0 && c < 128) {
                digits++;
            } else if (c == '.' && !point) {
                point = true;
            } else if (c != '_' || !isBetweenDigits(text, position, hexadecimal)) {
                break;
            }
        }
        return digits > 0 && isExponent(text, position, hexadecimal);
    }

    /** Whether an underscore stands between digits, or between the prefix of a hexadecimal number and a digit. */
    private static boolean isBetweenDigits(String text, int index, boolean hexadecimal) {
        if (index == 0 || index + 1 == text.length()) {
            return false;
        }
        int radix = hexadecimal ? 16 : 10;
        char before = text.charAt(index - 1);
        boolean prefix = hexadecimal && (before == 'x' || before == 'X');
        return (prefix || Character.digit(before, radix) >= 0) && Character.digit(text.charAt(index + 1), radix) >= 0;
    }

    /** Whether a number may end so: with nothing or an exponent; a hexadecimal one needs it. */
    private static boolean isExponent(String text, int from, boolean hexadecimal) {
        if (from == text.length()) {
            return !hexadecimal;
        }
        char letter = Character.toLowerCase(text.charAt(from));
        if (letter != (hexadecimal ? 'p' : 'e')) {
            return false;
        }
        int position = from + 1;
        if (position < text.length() && (text.charAt(position) == '+' || text.charAt(position) == '-')) {
            position++;
        }
        int first = position;
        while (position < text.length()) {
            char c = text.charAt(position);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && (c != '_' || position == first || !isBetweenDigits(text, position, false))) {
                return false;
            }
            position++;
        }
        return position > first;
    }

    /** Returns a finite number as the peer's messages show it: with an exponent from 1e6 and below 1e-4 ({@code 1e+06}). */
    public static String inMessage(double value) {
        String plain = JsonNumbers.plain(value);
        BigDecimal digits = new BigDecimal(plain).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        if (value == 0 || (exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT)) {
            return plain;
        }
        String unscaled = digits.unscaledValue().abs().toString();
        String fraction = unscaled.length() > 1 ? "." + unscaled.substring(1) : "";
        String sign = exponent < 0 ? "e-" : "e+";
        String magnitude = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
        return (value < 0 ? "-" : "") + unscaled.charAt(0) + fraction + sign + magnitude;
    }
}
