package dev.jarbase.adapter.sqlite.console;

import java.math.BigDecimal;

/** Floating point numbers as the peer writes them: the shortest digits, with an exponent from 1e6 and below 1e-4. */
final class FloatText {
    private static final int FIRST_SCIENTIFIC = 6;

    private FloatText() {}

    static String of(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "+Inf" : "-Inf";
        }
        String sign = Double.compare(value, 0.0) < 0 ? "-" : "";
        if (value == 0) {
            return sign + "0";
        }
        BigDecimal decimal = new BigDecimal(Double.toString(Math.abs(value))).stripTrailingZeros();
        int exponent = decimal.precision() - decimal.scale() - 1;
        return sign
                + (exponent < -4 || exponent >= FIRST_SCIENTIFIC
                        ? scientific(decimal, exponent)
                        : decimal.toPlainString());
    }

    private static String scientific(BigDecimal decimal, int exponent) {
        String digits = decimal.unscaledValue().toString();
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        String power = Integer.toString(Math.abs(exponent));
        return digits.charAt(0) + fraction + (exponent < 0 ? "e-" : "e+") + (power.length() < 2 ? "0" : "") + power;
    }
}
