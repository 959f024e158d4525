package dev.jarbase.domain.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The stored form of moments: {@code yyyy-MM-dd HH:mm:ss.SSSZ} in UTC, which sorts as text. */
public final class DateTimes {
    private DateTimes() {}

    /** Returns the stored form of a moment, cut to milliseconds. */
    public static String format(Instant moment) {
        LocalDateTime utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        var out = new StringBuilder(24);
        pad(out, utc.getYear(), 4).append('-');
        pad(out, utc.getMonthValue(), 2).append('-');
        pad(out, utc.getDayOfMonth(), 2).append(' ');
        pad(out, utc.getHour(), 2).append(':');
        pad(out, utc.getMinute(), 2).append(':');
        pad(out, utc.getSecond(), 2).append('.');
        return pad(out, utc.getNano() / 1_000_000, 3).append('Z').toString();
    }

    private static StringBuilder pad(StringBuilder out, int number, int width) {
        String digits = Integer.toString(number);
        return out.repeat('0', Math.max(0, width - digits.length())).append(digits);
    }
}
