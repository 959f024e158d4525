package dev.jarbase.adapter.http.wire;

/**
 * A request line with its headers.
 *
 * @param method as sent, in its case
 * @param target path and query as sent, always beginning with a slash, or {@code *}
 * @param minorVersion 0 or more, of HTTP/1
 */
public record RequestHead(String method, String target, int minorVersion, RequestHeaders headers) {

    /** Whether the client wants to keep the connection. */
    boolean keepsAlive() {
        boolean keep = minorVersion > 0;
        for (String value : headers.all("Connection")) {
            if (hasToken(value, "close")) {
                return false;
            }
            keep |= hasToken(value, "keep-alive");
        }
        return keep;
    }

    private static boolean hasToken(String value, String token) {
        if (value.equalsIgnoreCase(token)) {
            return true;
        }
        if (value.indexOf(',') < 0) {
            return false;
        }
        for (int start = 0; start <= value.length(); ) {
            int comma = value.indexOf(',', start);
            int end = comma < 0 ? value.length() : comma;
            if (value.substring(start, end).strip().equalsIgnoreCase(token)) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }
}
