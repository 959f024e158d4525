package dev.jarbase.domain.json;

import java.math.BigDecimal;
import java.math.MathContext;

/** The peer's text form of numbers: the shortest digits that read back as the same double. */
public final class JsonNumbers {
    private JsonNumbers() {}

    /** Returns the JSON text of a finite number: plain from 1e-6 up to below 1e21, else with an exponent. */
    public static String format(double value) {
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        double magnitude = Math.abs(value);
        if (magnitude >= 1e-6 && magnitude < 1e21) {
            return plain(value);
        }
        return exponential(value);
    }

    /** Returns the text of a finite number without any exponent. */
    public static String plain(double value) {
        BigDecimal digits = shortest(value);
        return digits.scale() < 0 ? digits.setScale(0).toPlainString() : digits.toPlainString();
    }

    private static String exponential(double value) {
        BigDecimal digits = shortest(value);
        String unscaled = digits.unscaledValue().abs().toString();
        int exponent = unscaled.length() - 1 - digits.scale();
        var out = new StringBuilder();
        if (digits.signum() < 0) {
            out.append('-');
        }
        out.append(unscaled.charAt(0));
        if (unscaled.length() > 1) {
            out.append('.').append(unscaled, 1, unscaled.length());
        }
        return out.append('e')
                .append(exponent < 0 ? '-' : '+')
                .append(Math.abs(exponent))
                .toString();
    }

    /** Returns the fewest digits that read back; {@link Double#toString(double)} never gives fewer than two. */
    private static BigDecimal shortest(double value) {
        BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (digits.precision() == 2) {
            BigDecimal one = digits.round(new MathContext(1));
            return one.doubleValue() == value ? one : digits;
        }
        return digits;
    }
}
