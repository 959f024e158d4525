package dev.jarbase.domain.schedule;

import java.time.ZonedDateTime;
import java.util.Map;

/**
 * When a cron expression is due: five segments for minute, hour, day of the month, month and day of the week (0 is
 * Sunday), all of which must match. Each is a set of numbers, held as bits.
 */
public record CronSchedule(long minutes, long hours, long days, long months, long weekdays) {
    private static final int SEGMENTS = 5;
    private static final Map<String, String> MACROS = Map.of(
            "@yearly", "0 0 1 1 *",
            "@annually", "0 0 1 1 *",
            "@monthly", "0 0 1 * *",
            "@weekly", "0 0 * * 0",
            "@daily", "0 0 * * *",
            "@midnight", "0 0 * * *",
            "@hourly", "0 * * * *");

    /** Reads an expression or a macro such as {@code @daily}. @throws InvalidCronException if it is neither */
    public static CronSchedule parse(String expression) {
        String[] segments = expand(expression).split(" ", -1);
        if (segments.length != SEGMENTS) {
            throw new InvalidCronException("invalid cron expression - must be a valid macro or to have exactly 5 space"
                    + " separated segments");
        }
        return new CronSchedule(
                new CronSegment(0, 59).parse(segments[0]),
                new CronSegment(0, 23).parse(segments[1]),
                new CronSegment(1, 31).parse(segments[2]),
                new CronSegment(1, 12).parse(segments[3]),
                new CronSegment(0, 6).parse(segments[4]));
    }

    /** Returns the five segments that a macro stands for; anything else as it is. */
    public static String expand(String expression) {
        return MACROS.getOrDefault(expression, expression);
    }

    /** Whether the minute of a moment is one of those meant. */
    public boolean isDue(ZonedDateTime moment) {
        return has(minutes, moment.getMinute())
                && has(hours, moment.getHour())
                && has(days, moment.getDayOfMonth())
                && has(months, moment.getMonthValue())
                && has(weekdays, moment.getDayOfWeek().getValue() % 7);
    }

    private static boolean has(long set, int number) {
        return (set >> number & 1) != 0;
    }
}
