package dev.jarbase.adapter.http.codec;

import dev.jarbase.adapter.http.routing.PathText;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A header value with parameters, as in {@code form-data; name="a"}; names are in lower case.
 *
 * @param value in lower case; empty if the text is malformed
 */
record HeaderValue(String value, Map<String, String> parameters) {
    private static final HeaderValue MALFORMED = new HeaderValue("", Map.of());

    /** Reads a header value (RFC 2045, RFC 2231 for names that end in an asterisk). */
    static HeaderValue parse(String text) {
        int semicolon = text.indexOf(';');
        String value =
                (semicolon < 0 ? text : text.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
        Map<String, String> parameters = new HashMap<>();
        if (semicolon >= 0 && !new Parser(text, semicolon).into(parameters)) {
            return MALFORMED;
        }
        return new HeaderValue(value, parameters);
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    private static final class Parser {
        private final String text;
        private int position;

        Parser(String text, int position) {
            this.text = text;
            this.position = position;
        }

        boolean into(Map<String, String> parameters) {
            while (position < text.length()) {
                skipSpace();
                if (position == text.length()) {
                    return true;
                }
                if (text.charAt(position++) != ';') {
                    return false;
                }
                skipSpace();
                if (position < text.length() && !parameter(parameters)) {
                    return false;
                }
            }
            return true;
        }

        private boolean parameter(Map<String, String> parameters) {
            String name = token().toLowerCase(Locale.ROOT);
            skipSpace();
            if (name.isEmpty() || position == text.length() || text.charAt(position++) != '=') {
                return false;
            }
            skipSpace();
            boolean quoted = position < text.length() && text.charAt(position) == '"';
            String value = quoted ? quoted() : token();
            if (!quoted && value.isEmpty()) {
                return false;
            }
            if (name.endsWith("*")) {
                parameters.put(name.substring(0, name.length() - 1), extended(value));
                return true;
            }
            return parameters.putIfAbsent(name, value) == null;
        }

        private String token() {
            int start = position;
            while (position < text.length() && " \t;=\"".indexOf(text.charAt(position)) < 0) {
                position++;
            }
            return text.substring(start, position);
        }

        private String quoted() {
            var out = new StringBuilder();
            for (position++; position < text.length(); position++) {
                char c = text.charAt(position);
                if (c == '"') {
                    position++;
                    return out.toString();
                }
                boolean escape = c == '\\' && position + 1 < text.length() && isEscapable(text.charAt(position + 1));
                out.append(escape ? text.charAt(++position) : c);
            }
            return out.toString();
        }

        /** Browsers once sent Windows paths: a backslash before a letter is one. */
        private static boolean isEscapable(char c) {
            return c == '"' || c == '\\';
        }

        private static String extended(String value) {
            String[] parts = value.split("'", 3);
            return parts.length == 3 ? PathText.unescape(parts[2]) : value;
        }

        private void skipSpace() {
            while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
                position++;
            }
        }
    }
}
