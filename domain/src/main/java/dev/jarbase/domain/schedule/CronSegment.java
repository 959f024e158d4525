package dev.jarbase.domain.schedule;

/** One segment of a cron expression, by the range of its numbers. */
record CronSegment(int min, int max) {

    /** Returns the numbers of a list of {@code *}, {@code n}, {@code a-b}, and the first and last with steps, as bits. */
    long parse(String segment) {
        long numbers = 0;
        for (String part : segment.split(",", -1)) {
            numbers |= part(part);
        }
        return numbers;
    }

    private long part(String part) {
        String[] stepped = part.split("/", -1);
        if (stepped.length > 2) {
            throw new InvalidCronException("invalid segment step format - must be in the format */n or 1-30/n");
        }
        int step = stepped.length == 2 ? step(stepped[1]) : 1;
        if (stepped[0].equals("*")) {
            return numbers(min, max, step);
        }
        String[] bounds = stepped[0].split("-", -1);
        return switch (bounds.length) {
            case 1 -> single(bounds[0], step);
            case 2 -> range(bounds[0], bounds[1], step);
            default ->
                throw new InvalidCronException("invalid segment range format - the range must have 1 or 2 parts");
        };
    }

    private int step(String digits) {
        int step = number(digits);
        if (step < 1 || step > max) {
            throw new InvalidCronException("invalid segment step boundary - the step must be between 1 and the " + max);
        }
        return step;
    }

    private long single(String digits, int step) {
        if (step != 1) {
            throw new InvalidCronException(
                    "invalid segment step - step > 1 could be used only with the wildcard or range format");
        }
        int number = number(digits);
        if (number < min || number > max) {
            throw new InvalidCronException("invalid segment value - must be between the min and max of the segment");
        }
        return numbers(number, number, 1);
    }

    private long range(String first, String last, int step) {
        int from = number(first);
        if (from < min || from > max) {
            throw new InvalidCronException("invalid segment range minimum - must be between " + min + " and " + max);
        }
        int to = number(last);
        if (to < from || to > max) {
            throw new InvalidCronException("invalid segment range maximum - must be between " + from + " and " + max);
        }
        return numbers(from, to, step);
    }

    private static long numbers(int from, int to, int step) {
        long bits = 0;
        for (int number = from; number <= to; number += step) {
            bits |= 1L << number;
        }
        return bits;
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException malformed) {
            throw new InvalidCronException("strconv.Atoi: parsing \"" + digits + "\": invalid syntax");
        }
    }
}
