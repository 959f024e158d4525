package dev.jarbase.domain.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The stored form of moments: {@code yyyy-MM-dd HH:mm:ss.SSSZ} in UTC, which sorts as text. The first moment of the year
 * 1 stands for none, as in the peer; no moment is the empty text.
 */
public final class DateTimes {
    private static final LocalDateTime NONE = LocalDateTime.of(1, 1, 1, 0, 0);
    /** The greatest digit at each place of the stored form. */
    private static final String SHAPE = "9999-19-39 29:59:59.999Z";

    private static final int HOUR_INDEX = 11;

    private static final List<DateLayout> LAYOUTS = Stream.of(
                    "y-M-d H:m:sX",
                    "y-M-d",
                    "y-M-d|TH:m:sC",
                    "y-M-d|TH:m:s",
                    "E, d N y H:m:s x",
                    "E, d N y H:m:s z",
                    "d N Y H:m x",
                    "d N Y H:m z",
                    "F, d-N-Y H:m:s z",
                    "y-M-d H:m:s x z",
                    "y-M-d|TH:m:sx",
                    "y-M-d H:m:s",
                    "E N e H:m:s y",
                    "E N e H:m:s z y",
                    "E N d H:m:s x y",
                    "y-M-d H:m:sC",
                    "d N y",
                    "y-M-d H:m:s c",
                    "y-M-d H:m:s x",
                    "h:ma",
                    "N e H:m:s")
            .map(DateLayout::new)
            .toList();

    private DateTimes() {}

    /** Returns the stored form of a moment written in any of the accepted ways; the empty text if it is in none. */
    public static String normalize(String text) {
        if (text.isEmpty() || isStored(text)) {
            return text;
        }
        for (DateLayout layout : LAYOUTS) {
            Optional<LocalDateTime> moment = layout.read(text);
            if (moment.isPresent()) {
                LocalDateTime utc = moment.get().truncatedTo(ChronoUnit.MILLIS);
                return utc.equals(NONE) ? "" : format(utc);
            }
        }
        return "";
    }

    /** Whether a text surely is a stored form; false for the last days of months and other rare ones, too. */
    private static boolean isStored(String text) {
        if (text.length() != SHAPE.length() || text.startsWith("0001")) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char most = SHAPE.charAt(i);
            char actual = text.charAt(i);
            boolean digit = most >= '0' && most <= '9';
            if (digit ? actual < '0' || actual > most : actual != most) {
                return false;
            }
        }
        return isUpTo(text, 5, 12) && isUpTo(text, 8, 28) && isUpTo(text, 11, 23);
    }

    private static boolean isUpTo(String text, int index, int most) {
        int value = (text.charAt(index) - '0') * 10 + text.charAt(index + 1) - '0';
        return value <= most && (value > 0 || index == HOUR_INDEX);
    }

    /** Returns the moment of a stored form. @throws java.time.DateTimeException if it is none */
    public static Instant parse(String stored) {
        return new DateLayout("y-M-d H:m:sX")
                .read(stored)
                .orElseThrow(() -> new DateTimeException("not a stored date: " + stored))
                .toInstant(ZoneOffset.UTC);
    }

    /** Returns the stored form of a moment, cut to milliseconds. */
    public static String format(Instant moment) {
        return format(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
    }

    private static String format(LocalDateTime utc) {
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
        if (number < 0) {
            out.append('-');
        }
        String digits = Integer.toString(Math.abs(number));
        return out.repeat('0', Math.max(0, width - digits.length())).append(digits);
    }
}
