package dev.jarbase.domain.text;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One way to write a moment, read leniently as the peer does: hours may have one digit, seconds any fraction, spaces may
 * be repeated, names match in any case, and day names need not fit the date. Immutable; one reading is linear.
 *
 * <p>Layout letters: {@code y} year of four digits, {@code Y} of two, {@code M} month of two digits, {@code N} short
 * month name, {@code d} day of two digits, {@code e} day of one or two digits or padded by a space, {@code E} short day
 * name, {@code F} full day name, {@code H} hour, {@code h} hour of twelve, {@code m} minute, {@code s} second with any
 * fraction, {@code a} AM or PM, {@code x} offset {@code +hhmm}, {@code X} the same or Z, {@code c} offset
 * {@code +hh:mm}, {@code C} the same or Z, {@code z} name of a zone, {@code |T} a literal T. Others stand for themselves.
 */
final class DateLayout {
    private final String layout;

    DateLayout(String layout) {
        this.layout = layout;
    }

    /** Returns the moment in the wall clock of UTC, if the text is of this layout. */
    Optional<LocalDateTime> read(String text) {
        try {
            return Optional.of(new Reading(text).run(layout));
        } catch (Mismatch | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Ends a reading; without a stack trace, because most layouts do not fit most texts. */
    private static final class Mismatch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Mismatch() {
            super("not of this layout", null, false, false);
        }
    }

    private static final class Reading {
        private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
        private static final String DAYS = "sunmontuewedthufrisat";
        private static final String[] DAY_NAMES = {
            "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"
        };
        private static final int LARGEST_OFFSET_HOURS = 24;
        private static final int LARGEST_OFFSET_MINUTES = 60;

        private final String text;
        private int position;
        private int year;
        private int month = 1;
        private int day = 1;
        private int hour;
        private int minute;
        private int second;
        private int nanos;
        private int offsetSeconds;

        Reading(String text) {
            this.text = text;
        }

        LocalDateTime run(String layout) {
            for (int i = 0; i < layout.length(); i++) {
                char letter = layout.charAt(i);
                if (letter == '|') {
                    literal(layout.charAt(++i));
                } else {
                    part(letter);
                }
            }
            require(position == text.length());
            return LocalDateTime.of(year, month, day, hour, minute, second, nanos)
                    .minusSeconds(offsetSeconds);
        }

        private void part(char letter) {
            switch (letter) {
                case 'y' -> year = digits(4, 4);
                case 'Y' -> year = century(digits(2, 2));
                case 'M' -> month = digits(2, 2);
                case 'N' -> month = shortName(MONTHS) + 1;
                case 'd' -> day = digits(2, 2);
                case 'e' -> day = paddedDay();
                case 'E' -> shortName(DAYS);
                case 'F' -> dayName();
                case 'H' -> hour = digits(1, 2);
                case 'h' -> hour = hourOfTwelve();
                case 'm' -> minute = digits(2, 2);
                case 's' -> seconds();
                case 'a' -> hour = half(hour);
                case 'x' -> offset(false);
                case 'c' -> offset(true);
                case 'X' -> offsetOrZulu(false);
                case 'C' -> offsetOrZulu(true);
                case 'z' -> zoneName();
                case ' ' -> spaces();
                default -> literal(letter);
            }
        }

        private int digits(int least, int most) {
            int value = 0;
            int count = 0;
            while (count < most && isDigit(position)) {
                value = value * 10 + text.charAt(position++) - '0';
                count++;
            }
            require(count >= least);
            return value;
        }

        private boolean isDigit(int index) {
            return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
        }

        private static int century(int twoDigits) {
            return twoDigits >= 69 ? 1900 + twoDigits : 2000 + twoDigits;
        }

        private int shortName(String names) {
            for (int i = 0; i < names.length(); i += 3) {
                if (text.regionMatches(true, position, names, i, 3)) {
                    position += 3;
                    return i / 3;
                }
            }
            throw new Mismatch();
        }

        private void dayName() {
            for (String name : DAY_NAMES) {
                if (text.regionMatches(true, position, name, 0, name.length())) {
                    position += name.length();
                    return;
                }
            }
            throw new Mismatch();
        }

        private int paddedDay() {
            if (position < text.length() && text.charAt(position) == ' ') {
                position++;
            }
            return digits(1, 2);
        }

        private int hourOfTwelve() {
            int value = digits(1, 2);
            require(value <= 12);
            return value;
        }

        private int half(int hourOfTwelve) {
            if (text.startsWith("PM", position)) {
                position += 2;
                return hourOfTwelve < 12 ? hourOfTwelve + 12 : hourOfTwelve;
            }
            literal('A');
            literal('M');
            return hourOfTwelve == 12 ? 0 : hourOfTwelve;
        }

        private void seconds() {
            second = digits(2, 2);
            boolean fraction = position < text.length()
                    && (text.charAt(position) == '.' || text.charAt(position) == ',')
                    && isDigit(position + 1);
            if (!fraction) {
                return;
            }
            position++;
            for (int unit = 100_000_000; isDigit(position); unit /= 10) {
                nanos += (text.charAt(position++) - '0') * unit;
            }
        }

        private void offsetOrZulu(boolean colon) {
            if (position < text.length() && text.charAt(position) == 'Z') {
                position++;
            } else {
                offset(colon);
            }
        }

        private void offset(boolean colon) {
            require(position < text.length());
            char sign = text.charAt(position++);
            require(sign == '+' || sign == '-');
            int hours = digits(2, 2);
            if (colon) {
                literal(':');
            }
            int minutes = digits(2, 2);
            require(hours <= LARGEST_OFFSET_HOURS && minutes <= LARGEST_OFFSET_MINUTES);
            int seconds = (hours * 60 + minutes) * 60;
            offsetSeconds = sign == '-' ? -seconds : seconds;
        }

        private void zoneName() {
            int length = ZoneNames.lengthAt(text, position);
            require(length > 0);
            if (offsetSeconds == 0) {
                offsetSeconds = -ZoneNames.hours(text.substring(position, position + length)) * 3600;
            }
            position += length;
        }

        /** A space of the layout stands for any number of them, also for none at the end. */
        private void spaces() {
            require(position == text.length() || text.charAt(position) == ' ');
            while (position < text.length() && text.charAt(position) == ' ') {
                position++;
            }
        }

        private void literal(char expected) {
            require(position < text.length() && text.charAt(position) == expected);
            position++;
        }

        private static void require(boolean condition) {
            if (!condition) {
                throw new Mismatch();
            }
        }
    }
}
