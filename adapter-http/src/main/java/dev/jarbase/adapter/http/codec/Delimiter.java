package dev.jarbase.adapter.http.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What separates the parts of a multipart body: a line break, two hyphens and the boundary (RFC 2046 section 5.1.1). It is
 * looked for by the method of Horspool (1980). The line break does not occur in the boundary, so that the search takes
 * linear time whatever a client sends.
 */
final class Delimiter {
    private final byte[] bytes;
    private final int lineBreak;
    private final int[] steps = new int[256];

    /** A delimiter with the line break that the body uses. */
    Delimiter(String lineBreak, String boundary) {
        this.bytes = (lineBreak + "--" + boundary).getBytes(StandardCharsets.UTF_8);
        this.lineBreak = lineBreak.length();
        Arrays.fill(steps, bytes.length);
        for (int i = 0; i < bytes.length - 1; i++) {
            steps[bytes[i] & 0xFF] = bytes.length - 1 - i;
        }
    }

    int length() {
        return bytes.length;
    }

    /** Its length without the line break. */
    int lineLength() {
        return bytes.length - lineBreak;
    }

    /** Returns where it begins between two positions, or -1. */
    int find(byte[] text, int from, int to) {
        int last = bytes.length - 1;
        int at = from;
        while (at < to - last) {
            byte end = text[at + last];
            if (end == bytes[last] && Arrays.equals(text, at, at + bytes.length, bytes, 0, bytes.length)) {
                return at;
            }
            at += steps[end & 0xFF];
        }
        return -1;
    }

    /** Whether it lies at a position, but for its line break. */
    boolean isLineAt(byte[] text, int at) {
        return Arrays.equals(text, at, at + lineLength(), bytes, lineBreak, bytes.length);
    }
}
