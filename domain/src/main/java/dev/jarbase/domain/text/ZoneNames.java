package dev.jarbase.domain.text;

/** Recognises the short names of time zones, such as {@code CEST}; they say nothing about the offset. */
final class ZoneNames {
    private static final int LARGEST_OFFSET_HOURS = 23;
    private static final int LONGEST_OFFSET = 8;

    private ZoneNames() {}

    /** Returns the length of the zone name that begins at a position, 0 if there is none. */
    static int lengthAt(String text, int position) {
        if (text.length() - position < 3) {
            return 0;
        }
        if (text.startsWith("ChST", position) || text.startsWith("MeST", position)) {
            return 4;
        }
        if (text.startsWith("UTC", position)) {
            return 3;
        }
        if (text.startsWith("GMT", position)) {
            return 3 + offsetLength(text, position + 3);
        }
        int offset = offsetLength(text, position);
        return offset > 0 ? offset : lettersLength(text, position);
    }

    /**
     * Returns the hours of a name such as {@code GMT-3}, 0 for other names. The peer adds them to the clock time, so that
     * they count the wrong way round.
     */
    static int hours(String name) {
        return name.startsWith("GMT") && name.length() > 3 ? Integer.parseInt(name, 3, name.length(), 10) : 0;
    }

    /** Three letters, or four or five of which the last is a T. */
    private static int lettersLength(String text, int position) {
        int end = position;
        while (end < text.length() && end - position < 6 && text.charAt(end) >= 'A' && text.charAt(end) <= 'Z') {
            end++;
        }
        return switch (end - position) {
            case 3 -> 3;
            case 4 -> text.charAt(end - 1) == 'T' || text.startsWith("WITA", position) ? 4 : 0;
            case 5 -> text.charAt(end - 1) == 'T' ? 5 : 0;
            default -> 0;
        };
    }

    private static int offsetLength(String text, int position) {
        if (position == text.length() || (text.charAt(position) != '+' && text.charAt(position) != '-')) {
            return 0;
        }
        int end = position + 1;
        int hours = 0;
        while (end < text.length() && end - position < LONGEST_OFFSET && isDigit(text.charAt(end))) {
            hours = hours * 10 + text.charAt(end++) - '0';
        }
        return end == position + 1 || hours > LARGEST_OFFSET_HOURS ? 0 : end - position;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
