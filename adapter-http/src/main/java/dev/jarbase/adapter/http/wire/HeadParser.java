package dev.jarbase.adapter.http.wire;

import java.nio.charset.StandardCharsets;

/** Parses a request head strictly (RFC 9112), with the peer's leniency for line feeds without carriage return. */
final class HeadParser {
    private static final String[] METHODS = {"GET", "POST", "PATCH", "DELETE", "PUT", "HEAD", "OPTIONS"};

    private final byte[] bytes;
    private final int end;
    private int position;

    private HeadParser(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.end = end;
        this.position = start;
    }

    /** Parses the bytes of one head, its empty line included. */
    static RequestHead parse(byte[] bytes, int start, int end) {
        return new HeadParser(bytes, start, end).head();
    }

    private RequestHead head() {
        int lineEnd = lineEnd();
        int methodEnd = space(position, lineEnd);
        String method = method(position, methodEnd);
        int targetEnd = space(methodEnd + 1, lineEnd);
        String target = target(methodEnd + 1, targetEnd);
        int minorVersion = version(targetEnd + 1, lineEnd);
        nextLine();
        RequestHeaders headers = headers();
        RequestHead head = new RequestHead(method, target, minorVersion, headers);
        checkHost(head);
        return head;
    }

    private int space(int from, int lineEnd) {
        for (int i = from; i < lineEnd; i++) {
            if (bytes[i] == ' ') {
                return i;
            }
        }
        throw MalformedRequestException.badRequest();
    }

    private String method(int from, int to) {
        if (to == from) {
            throw MalformedRequestException.badRequest();
        }
        for (String method : METHODS) {
            if (method.length() == to - from && startsWith(method, from)) {
                return method;
            }
        }
        for (int i = from; i < to; i++) {
            if (!HeadRules.isToken(bytes[i])) {
                throw MalformedRequestException.badRequest();
            }
        }
        return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }

    private String target(int from, int to) {
        for (int i = from; i < to; i++) {
            if (HeadRules.isControl(bytes[i])) {
                throw MalformedRequestException.badRequest();
            }
        }
        String target = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (target.startsWith("/") || target.equals("*")) {
            return target;
        }
        return absoluteForm(target);
    }

    /** Drops scheme and authority, which proxies send; the Host header alone names the host. */
    private static String absoluteForm(String target) {
        int colon = target.indexOf(':');
        if (colon < 1 || !Character.isLetter(target.charAt(0))) {
            throw MalformedRequestException.badRequest();
        }
        String rest = target.substring(colon + 1);
        if (!rest.startsWith("/")) {
            throw MalformedRequestException.badRequest();
        }
        if (!rest.startsWith("//")) {
            return rest;
        }
        int path = 2;
        while (path < rest.length() && rest.charAt(path) != '/' && rest.charAt(path) != '?') {
            path++;
        }
        String origin = rest.substring(path);
        return origin.startsWith("/") ? origin : "/" + origin;
    }

    private int version(int from, int to) {
        if (to - from != 8 || !startsWith("HTTP/", from) || bytes[from + 6] != '.') {
            throw MalformedRequestException.badRequest();
        }
        int major = bytes[from + 5] - '0';
        int minor = bytes[from + 7] - '0';
        if (major < 0 || major > 9 || minor < 0 || minor > 9) {
            throw MalformedRequestException.badRequest();
        }
        if (major != 1) {
            throw new MalformedRequestException(505, "505 HTTP Version Not Supported: unsupported protocol version");
        }
        return minor;
    }

    private RequestHeaders headers() {
        RequestHeaders headers = new RequestHeaders(bytes);
        for (int lineEnd = lineEnd(); lineEnd > position; lineEnd = lineEnd()) {
            header(headers, lineEnd);
            nextLine();
        }
        return headers;
    }

    private void header(RequestHeaders headers, int lineEnd) {
        int colon = position;
        while (colon < lineEnd && bytes[colon] != ':') {
            // White space before the colon and folded lines end up here too: both have been used to smuggle requests.
            if (!HeadRules.isToken(bytes[colon++])) {
                throw MalformedRequestException.badRequest("invalid header name");
            }
        }
        if (colon == position || colon == lineEnd) {
            throw MalformedRequestException.badRequest();
        }
        int valueStart = colon + 1;
        int valueEnd = lineEnd;
        while (valueStart < valueEnd && HeadRules.isBlank(bytes[valueStart])) {
            valueStart++;
        }
        while (valueEnd > valueStart && HeadRules.isBlank(bytes[valueEnd - 1])) {
            valueEnd--;
        }
        for (int i = valueStart; i < valueEnd; i++) {
            if (HeadRules.isControl(bytes[i]) && bytes[i] != '\t') {
                throw MalformedRequestException.badRequest("invalid header value");
            }
        }
        headers.add(position, colon, valueStart, valueEnd);
    }

    private static void checkHost(RequestHead head) {
        if (head.minorVersion() > 0 && !head.headers().contains("Host")) {
            throw MalformedRequestException.badRequest("missing required Host header");
        }
        if (head.headers().all("Host").size() > 1) {
            throw MalformedRequestException.badRequest("too many Host headers");
        }
        if (!HeadRules.isHost(head.headers().first("Host"))) {
            throw MalformedRequestException.badRequest("malformed Host header");
        }
    }

    /** Returns where the current line ends, before its line break. */
    private int lineEnd() {
        int feed = position;
        while (feed < end && bytes[feed] != '\n') {
            feed++;
        }
        return feed > position && bytes[feed - 1] == '\r' ? feed - 1 : feed;
    }

    private void nextLine() {
        while (position < end && bytes[position] != '\n') {
            position++;
        }
        position++;
    }

    private boolean startsWith(String text, int from) {
        for (int i = 0; i < text.length(); i++) {
            if (bytes[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
