package dev.jarbase.adapter.http.middleware;

import dev.jarbase.adapter.http.routing.PathText;

/** URLs as the log may hold them: without the tokens that let files and backups be downloaded. */
final class LoggedUrl {
    private static final String SECRET = "token";
    private static final String MASK = "******";

    private LoggedUrl() {}

    /** Returns a URL with a mask in place of the values of its {@code token} parameters. */
    static String of(String url) {
        int query = url.indexOf('?');
        if (query < 0 || !mayHold(url, query)) {
            return url;
        }
        var out = new StringBuilder(url.length()).append(url, 0, query + 1);
        int start = query + 1;
        while (start <= url.length()) {
            int end = url.indexOf('&', start);
            end = end < 0 ? url.length() : end;
            append(out, url.substring(start, end));
            if (end < url.length()) {
                out.append('&');
            }
            start = end + 1;
        }
        return out.toString();
    }

    /** A name may be escaped, as a whole or in part. */
    private static boolean mayHold(String url, int query) {
        return url.indexOf('%', query) >= 0 || url.indexOf(SECRET, query) >= 0;
    }

    private static void append(StringBuilder out, String parameter) {
        int equals = parameter.indexOf('=');
        if (equals >= 0 && PathText.unescape(parameter.substring(0, equals)).equals(SECRET)) {
            out.append(parameter, 0, equals + 1).append(MASK);
        } else {
            out.append(parameter);
        }
    }
}
