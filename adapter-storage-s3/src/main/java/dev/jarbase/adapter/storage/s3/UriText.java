package dev.jarbase.adapter.storage.s3;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;

/** Texts in addresses, as signatures of version 4 want them: every byte but the unreserved ones of RFC 3986 in percent. */
final class UriText {
    private static final String UNRESERVED = "-._~";
    private static final String HEX = "0123456789ABCDEF";

    private UriText() {}

    static String encode(String text) {
        return encode(text, UNRESERVED);
    }

    /** Encodes all but letters, digits and the given characters. */
    static String encode(String text, String plain) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
            int octet = value & 0xff;
            if (isLetterOrDigit(octet) || (octet < 0x80 && plain.indexOf(octet) >= 0)) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 15));
            }
        }
        return encoded.toString();
    }

    private static boolean isLetterOrDigit(int octet) {
        return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z') || (octet >= '0' && octet <= '9');
    }

    /** Encodes a path; the slashes stay. */
    static String path(String path) {
        return encode(path, UNRESERVED + "/");
    }

    /** Encodes parameters in order of their names. */
    static String query(SortedMap<String, String> parameters) {
        StringJoiner joined = new StringJoiner("&");
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            joined.add(encode(parameter.getKey()) + "=" + encode(parameter.getValue()));
        }
        return joined.toString();
    }

    /** Takes percent signs away; text that is not well encoded stays as it is. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '%') {
                bytes.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (high < 0 || low < 0) {
                return text;
            }
            bytes.write((high << 4) | low);
            i += 2;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
