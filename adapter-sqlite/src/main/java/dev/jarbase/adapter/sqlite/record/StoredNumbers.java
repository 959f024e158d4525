package dev.jarbase.adapter.sqlite.record;

import java.math.BigDecimal;

/** The text of floating-point numbers in columns that hold JSON or text. */
final class StoredNumbers {
    private static final int LARGEST_PLAIN = 5;
    private static final int SMALLEST_PLAIN = -4;
    private static final int TWO_DIGITS = 10;

    private StoredNumbers() {}

    /** Returns the shortest digits, peer: with an exponent of two digits or more from 1e6 and below 1e-4. */
    static String text(double value) {
        if (!Double.isFinite(value)) {
            return value > 0 ? "+Inf" : value < 0 ? "-Inf" : "NaN";
        }
        BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = digits.precision() - 1 - digits.scale();
        boolean plain = digits.signum() == 0 || (exponent >= SMALLEST_PLAIN && exponent <= LARGEST_PLAIN);
        return plain ? digits.toPlainString() : exponential(digits, exponent);
    }

    private static String exponential(BigDecimal digits, int exponent) {
        String mantissa = digits.scaleByPowerOfTen(-exponent).toPlainString();
        int size = Math.abs(exponent);
        return mantissa + (exponent < 0 ? "e-" : "e+") + (size < TWO_DIGITS ? "0" : "") + size;
    }
}
