package dev.jarbase.domain.filter;

import java.util.List;

/** Writes the path into a JSON value; nothing but word characters, dots and indexes remains. */
final class JsonPath {
    private JsonPath() {}

    /** Returns keys after dots and numbers in brackets. @throws FilterException if a key has no usable character */
    static String of(List<String> parts) {
        var path = new StringBuilder();
        for (String part : parts) {
            String key = strip(part);
            if (key.isEmpty()) {
                throw new FilterException("invalid JSON path key " + Quoted.text(part));
            }
            if (isNumber(part)) {
                path.append('[').append(key).append(']');
            } else {
                path.append('.').append(key);
            }
        }
        return path.toString();
    }

    private static boolean isNumber(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (!Ascii.isDigit(part.charAt(i))) {
                return false;
            }
        }
        return part.length() <= 18;
    }

    /** Drops what is no letter, digit or underscore; peer: {@code meta.arr:each} asks for the key {@code arreach}. */
    private static String strip(String part) {
        var kept = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (Ascii.isWord(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
