package dev.jarbase.domain.file;

import java.nio.charset.StandardCharsets;

/** The first bytes of a file, compared with texts in which every character stands for one byte. */
final class Head {
    private final byte[] bytes;
    private final String text;

    Head(byte[] bytes) {
        this.bytes = bytes;
        this.text = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    byte[] bytes() {
        return bytes;
    }

    String text() {
        return text;
    }

    int size() {
        return bytes.length;
    }

    /** The value of a byte; 0 behind the end. */
    int at(int index) {
        return index < bytes.length ? bytes[index] & 0xFF : 0;
    }

    boolean has(int offset, String signature) {
        return text.startsWith(signature, offset);
    }

    boolean hasOneOf(int offset, String... signatures) {
        for (String signature : signatures) {
            if (has(offset, signature)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a signature begins within the first bytes. */
    boolean contains(String signature, int within) {
        int index = text.indexOf(signature);
        return index >= 0 && index + signature.length() <= within;
    }
}
