package dev.jarbase.adapter.http.codec;

import java.nio.charset.StandardCharsets;

/** The spelling of names and values in queries and forms: percent escapes and plus signs for spaces. */
final class FormText {
    private FormText() {}

    static boolean isWellFormed(String encoded) {
        for (int i = encoded.indexOf('%'); i >= 0; i = encoded.indexOf('%', i + 1)) {
            if (i + 2 >= encoded.length() || hex(encoded.charAt(i + 1)) < 0 || hex(encoded.charAt(i + 2)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Decodes a well-formed text; malformed UTF-8 becomes U+FFFD. */
    static String decode(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return encoded.indexOf('+') < 0 ? encoded : encoded.replace('+', ' ');
        }
        byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
        int size = 0;
        for (int i = 0; i < bytes.length; i++) {
            switch (bytes[i]) {
                case '%' -> {
                    bytes[size++] = (byte) (hex((char) bytes[i + 1]) << 4 | hex((char) bytes[i + 2]));
                    i += 2;
                }
                case '+' -> bytes[size++] = ' ';
                default -> bytes[size++] = bytes[i];
            }
        }
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }

    private static int hex(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }
}
