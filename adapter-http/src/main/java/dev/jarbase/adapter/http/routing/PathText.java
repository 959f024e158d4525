package dev.jarbase.adapter.http.routing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** The spelling of URL paths: percent escapes, and segments that lead nowhere. */
public final class PathText {
    private static final String UNESCAPED = "-_.~$&+,/:;=@";
    private static final String HEX = "0123456789ABCDEF";

    private PathText() {}

    /** Whether every percent sign begins an escape. */
    public static boolean isWellFormed(String escaped) {
        for (int i = escaped.indexOf('%'); i >= 0; i = escaped.indexOf('%', i + 1)) {
            if (i + 2 >= escaped.length() || hex(escaped, i + 1) < 0 || hex(escaped, i + 2) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Decodes percent escapes as UTF-8; a text that is not well-formed is returned as it is. */
    public static String unescape(String escaped) {
        if (escaped.indexOf('%') < 0 || !isWellFormed(escaped)) {
            return escaped;
        }
        byte[] source = escaped.getBytes(StandardCharsets.UTF_8);
        int size = 0;
        for (int i = 0; i < source.length; i++) {
            if (source[i] == '%') {
                source[size++] = (byte) (Character.digit(source[i + 1], 16) << 4 | Character.digit(source[i + 2], 16));
                i += 2;
            } else {
                source[size++] = source[i];
            }
        }
        return new String(source, 0, size, StandardCharsets.UTF_8);
    }

    /** Escapes what may not stand in a path, percent signs included. */
    public static String escape(String path) {
        var out = new StringBuilder(path.length() + 16);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c < 128 && (Character.isLetterOrDigit(c) || UNESCAPED.indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return out.toString();
    }

    /** Resolves empty, {@code .} and {@code ..} segments; returns the same text if there are none. */
    public static String clean(String path) {
        if (isClean(path)) {
            return path;
        }
        Deque<String> kept = new ArrayDeque<>();
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        String cleaned = "/" + String.join("/", kept);
        return path.endsWith("/") && cleaned.length() > 1 ? cleaned + "/" : cleaned;
    }

    private static boolean isClean(String path) {
        if (!path.startsWith("/")) {
            return false;
        }
        for (int i = path.indexOf('/', 1); i >= 0; i = path.indexOf('/', i + 1)) {
            if (path.charAt(i - 1) == '/') {
                return false;
            }
        }
        for (int i = path.indexOf("/."); i >= 0; i = path.indexOf("/.", i + 1)) {
            int end = i + 2 < path.length() && path.charAt(i + 2) == '.' ? i + 3 : i + 2;
            if (end == path.length() || path.charAt(end) == '/') {
                return false;
            }
        }
        return true;
    }

    private static int hex(String text, int index) {
        char c = text.charAt(index);
        return c < 128 ? Character.digit(c, 16) : -1;
    }
}
