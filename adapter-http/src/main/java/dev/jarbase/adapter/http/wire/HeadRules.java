package dev.jarbase.adapter.http.wire;

/** What may stand where in a request head (RFC 9110), whatever version carries it. */
public final class HeadRules {
    private static final int MOST_DIGITS = 18;

    private HeadRules() {}

    /** Whether bytes are a token, as methods and names are. */
    public static boolean isToken(byte[] bytes) {
        for (byte c : bytes) {
            if (!isToken(c)) {
                return false;
            }
        }
        return bytes.length > 0;
    }

    /** Whether bytes are a token without capital letters. */
    public static boolean isLowerCaseToken(byte[] bytes) {
        for (byte c : bytes) {
            if (!isToken(c) || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return bytes.length > 0;
    }

    /** Whether bytes can be a value: no control characters, no blanks around. */
    public static boolean isFieldValue(byte[] bytes) {
        for (byte c : bytes) {
            if (isControl(c) && c != '\t') {
                return false;
            }
        }
        return bytes.length == 0 || !(isBlank(bytes[0]) || isBlank(bytes[bytes.length - 1]));
    }

    /** Whether a text has only what hosts and ports are written with; an empty one has. */
    public static boolean isHost(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 128 || !(Character.isLetterOrDigit(c) || "-._~%!$&'()*+,;=:[]@".indexOf(c) >= 0)) {
                return false;
            }
        }
        return true;
    }

    /** Reads the length of a body; -1 if it is malformed. */
    public static long bodyLength(String text) {
        if (text.isEmpty() || text.length() > MOST_DIGITS) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    static boolean isControl(byte c) {
        return c == 127 || (c >= 0 && c < ' ');
    }

    static boolean isBlank(byte c) {
        return c == ' ' || c == '\t';
    }

    static boolean isToken(byte c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || (c > 0 && "!#$%&'*+-.^_`|~".indexOf(c) >= 0);
    }
}
