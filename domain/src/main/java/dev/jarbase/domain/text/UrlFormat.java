package dev.jarbase.domain.text;

/**
 * Tells URLs by their form: an optional scheme of the web, optional user information, a host and an optional port and
 * path, such as {@code https://a.com:80/x?y} or just {@code a.com}. Linear in the length of the text.
 */
public final class UrlFormat {
    private static final int MAX_CODE_POINTS = 2082;
    private static final int MIN_BYTES = 4;
    private static final String[] SCHEMES = {"http://", "https://", "ws://", "wss://", "ftp://", "tcp://", "udp://"};

    private UrlFormat() {}

    public static boolean isUrl(String text) {
        return hasLength(text) && isVisible(text) && !text.startsWith(".") && isReference(text) && hasShape(text);
    }

    /** Returns the host of a URL with its port, empty if it has none, as in {@code a.com/x}. */
    public static String host(String url) {
        return UrlParts.parse(url).map(UrlParts::host).orElse("");
    }

    private static boolean hasLength(String text) {
        return Utf8.length(text) >= MIN_BYTES && text.codePointCount(0, text.length()) <= MAX_CODE_POINTS;
    }

    private static boolean isVisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) == 127) {
                return false;
            }
        }
        return true;
    }

    /** A text with a colon but no scheme is read as a host with a port. */
    private static boolean isReference(String text) {
        boolean hostAndPort = text.indexOf(':') >= 0 && !text.contains("://");
        return UrlParts.parse(hostAndPort ? "http://" + text : text)
                .filter(parts -> !parts.host().startsWith("."))
                .filter(parts -> !parts.host().isEmpty()
                        || parts.path().isEmpty()
                        || parts.path().contains("."))
                .isPresent();
    }

    /** Looks for a host at the beginning, after a scheme, and after each at sign: whatever is before that is a user. */
    private static boolean hasShape(String text) {
        if (isHostAt(text, 0)) {
            return true;
        }
        for (String scheme : SCHEMES) {
            if (text.startsWith(scheme) && isHostAt(text, scheme.length())) {
                return true;
            }
        }
        for (int at = text.indexOf('@', 1); at >= 0; at = text.indexOf('@', at + 1)) {
            if (isHostAt(text, at + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHostAt(String text, int start) {
        int end = HostShape.end(text, start);
        return end > start && isTail(text, end);
    }

    /** Whether a URL may go on so after its host: with a port of up to five digits and anything as a path. */
    private static boolean isTail(String text, int start) {
        int position = start;
        if (position < text.length() && text.charAt(position) == ':') {
            position++;
            while (position < text.length() && EmailFormat.isDigit(text.charAt(position))) {
                position++;
            }
            int digits = position - start - 1;
            if (digits < 1 || digits > 5) {
                return false;
            }
        }
        return position == text.length() || HostShape.PATH_STARTS.indexOf(text.charAt(position)) >= 0;
    }
}
