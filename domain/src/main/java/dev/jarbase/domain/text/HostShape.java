package dev.jarbase.domain.text;

/**
 * Recognises the hosts of URLs: IP addresses and names. A name is matched by all readings at once, each a bit of the
 * state: two or more labels before the last stretch of letters, a subdomain, a www, or nothing; then the stretch with
 * hyphens in it, then perhaps a top-level label and a dot.
 */
final class HostShape {
    static final String PATH_STARTS = "/?#";

    private static final int START = 1;
    private static final int FIRST_INSIDE = 1 << 1;
    private static final int FIRST_END = 1 << 2;
    private static final int NEXT_START = 1 << 3;
    private static final int NEXT_END = 1 << 4;
    private static final int SINGLE = 1 << 5;
    private static final int PAIR = 1 << 6;
    private static final int SEPARATOR = 1 << 7;
    private static final int SUB_DOT = 1 << 8;
    private static final int SUB_END = 1 << 9;
    private static final int W1 = 1 << 10;
    private static final int W2 = 1 << 11;
    private static final int W3 = 1 << 12;
    private static final int WWW_END = 1 << 13;
    private static final int STRETCH = 1 << 14;
    private static final int HYPHEN = 1 << 15;
    private static final int HYPHENS = 1 << 16;
    private static final int TOP_DOT = 1 << 17;
    private static final int TOP = 1 << 18;
    private static final int FINAL_DOT = 1 << 19;

    /** States after which the stretch may begin. */
    private static final int READY = START | FIRST_END | NEXT_END | SUB_END | WWW_END;

    private static final int ACCEPTED = STRETCH | TOP | FINAL_DOT;

    private HostShape() {}

    /** Returns where the host that begins at an index ends, or the index itself if there is none. */
    static int end(String text, int start) {
        if (start < text.length() && text.charAt(start) == '[') {
            return bracketedEnd(text, start);
        }
        int states = START;
        int position = start;
        while (position < text.length() && !isDelimiter(text.charAt(position))) {
            states = next(states, text.charAt(position++));
        }
        boolean isHost = (states & ACCEPTED) != 0 || Ipv4Shape.matches(text, start, position);
        return isHost ? position : start;
    }

    private static boolean isDelimiter(char c) {
        return c == ':' || c == '@' || PATH_STARTS.indexOf(c) >= 0;
    }

    private static int bracketedEnd(String text, int start) {
        int end = text.indexOf(']', start);
        if (end < 0 || !isBracketedAddress(text.substring(start + 1, end))) {
            return start;
        }
        return text.startsWith(".", end + 1) ? end + 2 : end + 1;
    }

    /** An IPv6 address; one that ends as an IPv4 address only in the usual notations. */
    private static boolean isBracketedAddress(String text) {
        if (!UrlParts.isIpv6(text)) {
            return false;
        }
        if (text.indexOf('.') < 0) {
            return true;
        }
        String prefix = text.substring(0, text.lastIndexOf(':') + 1);
        int groups = (int) prefix.chars().filter(c -> c == ':').count() - 1;
        boolean mapped = prefix.startsWith("::ffff:") && groups <= 3;
        return prefix.equals("::") || mapped || (prefix.endsWith("::") && !prefix.startsWith("::") && groups <= 4);
    }

    private static int next(int states, char c) {
        boolean digit = c >= '0' && c <= '9';
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        boolean beyond = c >= '\u00a1' && !Character.isSurrogate(c);
        return switch (c) {
            case '-' -> hyphen(states);
            case '_' -> goes(states, FIRST_INSIDE, FIRST_INSIDE) | goes(states, SINGLE | PAIR, SEPARATOR);
            case '.' -> dot(states);
            default ->
                (letter || digit || beyond ? goes(states, READY | STRETCH | HYPHEN | HYPHENS, STRETCH) : 0)
                        | (letter || beyond ? goes(states, TOP_DOT | TOP, TOP) : 0)
                        | (letter || digit ? letterOrDigit(states) : 0)
                        | (c == 'w' ? www(states) : 0);
        };
    }

    private static int letterOrDigit(int states) {
        return goes(states, START, FIRST_INSIDE | SINGLE)
                | goes(states, FIRST_INSIDE, FIRST_INSIDE | FIRST_END)
                | goes(states, NEXT_START | NEXT_END, NEXT_END)
                | goes(states, SINGLE | PAIR, PAIR)
                | goes(states, SEPARATOR, SINGLE)
                | goes(states, SUB_DOT | SUB_END, SUB_END);
    }

    private static int www(int states) {
        return goes(states, START, W1) | goes(states, W1, W2) | goes(states, W2, W3);
    }

    private static int hyphen(int states) {
        return goes(states, FIRST_INSIDE, FIRST_INSIDE)
                | goes(states, FIRST_END | NEXT_END, NEXT_START)
                | goes(states, SINGLE | PAIR, SEPARATOR)
                | goes(states, STRETCH, HYPHEN)
                | goes(states, HYPHEN, HYPHENS);
    }

    private static int dot(int states) {
        return goes(states, FIRST_END | NEXT_END, NEXT_START)
                | goes(states, SINGLE | PAIR, SEPARATOR)
                | goes(states, PAIR, SUB_DOT)
                | goes(states, W3, WWW_END)
                | goes(states, STRETCH, TOP_DOT | FINAL_DOT)
                | goes(states, TOP, FINAL_DOT);
    }

    private static int goes(int states, int from, int to) {
        return (states & from) != 0 ? to : 0;
    }
}
