package dev.jarbase.domain.text;

/** Recognises IPv4 addresses in URLs, without those of multicast. */
final class Ipv4Shape {
    private static final int OCTETS = 4;
    private static final int MULTICAST_FIRST = 224;
    private static final int MULTICAST_LAST = 239;

    private Ipv4Shape() {}

    /** Whether a part of a text is an address, perhaps with a dot at the end. */
    static boolean matches(String text, int start, int end) {
        int position = start;
        for (int octet = 0; octet < OCTETS; octet++) {
            int stop = position;
            while (stop < end && text.charAt(stop) != '.') {
                stop++;
            }
            boolean last = octet == OCTETS - 1;
            if (!isOctet(text, position, stop, octet == 0) || (!last && stop == end)) {
                return false;
            }
            position = last ? stop : stop + 1;
        }
        return position == end || position + 1 == end;
    }

    private static boolean isOctet(String text, int start, int end, boolean first) {
        int length = end - start;
        if (length < 1 || length > 3) {
            return false;
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            if (!EmailFormat.isDigit(text.charAt(i))) {
                return false;
            }
            value = value * 10 + text.charAt(i) - '0';
        }
        boolean leadingZero = text.charAt(start) == '0';
        if (first && (leadingZero || (value >= MULTICAST_FIRST && value <= MULTICAST_LAST))) {
            return false;
        }
        return value <= 255 && !(leadingZero && length == 3);
    }
}
