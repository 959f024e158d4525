package dev.jarbase.domain.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells how a text is encoded: by its mark, by what it says itself, by its bytes. */
final class Charsets {
    private static final int ENOUGH = 1024;

    private Charsets() {}

    /** Returns the encoding that a byte order mark shows; empty if there is none. */
    static String byMark(Head head) {
        if (head.has(0, "\u00ef\u00bb\u00bf")) {
            return "utf-8";
        }
        if (head.has(0, "\0\0\u00fe\u00ff")) {
            return "utf-32be";
        }
        if (head.has(0, "\u00ff\u00fe\0\0")) {
            return "utf-32le";
        }
        if (head.has(0, "\u00fe\u00ff")) {
            return "utf-16be";
        }
        return head.has(0, "\u00ff\u00fe") ? "utf-16le" : "";
    }

    /** Returns the encoding of markup, which a tag may name. */
    static String ofMarkup(Head head, String tag, String attribute) {
        String start = head.text().substring(0, Math.min(head.size(), ENOUGH));
        String marked = byMark(head);
        if (!marked.isEmpty()) {
            return marked;
        }
        int at = start.toLowerCase(Locale.ROOT).indexOf(tag);
        while (at >= 0) {
            int end = start.indexOf('>', at);
            String inside = end < 0 ? start.substring(at) : start.substring(at, end);
            Matcher named = Pattern.compile(attribute + "\\s*=\\s*[\"']?\\s*([^\"'\\s;/?>]+)", Pattern.CASE_INSENSITIVE)
                    .matcher(inside);
            if (named.find()) {
                return named.group(1);
            }
            at = start.toLowerCase(Locale.ROOT).indexOf(tag, at + 1);
        }
        return of(head);
    }

    /** Returns the encoding of a text; empty if it cannot be told. */
    static String of(Head head) {
        String marked = byMark(head);
        int size = Math.min(head.size(), ENOUGH);
        if (!marked.isEmpty() || size == 0) {
            return marked;
        }
        return isUtf8(head, size) ? "utf-8" : latin(head, size);
    }

    private static boolean isUtf8(Head head, int size) {
        boolean ascii = true;
        for (int i = 0; i < size; i++) {
            ascii &= isAsciiText(head.at(i));
        }
        if (ascii) {
            return true;
        }
        int end = withoutCutCharacter(head, size);
        boolean beyond = false;
        for (int i = 0; i < end; i++) {
            beyond |= head.at(i) >= 0x80;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head.bytes(), 0, end));
            return beyond;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** The last character may go on behind what is looked at. */
    private static int withoutCutCharacter(Head head, int size) {
        for (int i = size - 1; i >= 0 && i > size - 4; i--) {
            if (head.at(i) < 0x80) {
                return size;
            }
            if ((head.at(i) & 0xC0) != 0x80) {
                return i;
            }
        }
        return size;
    }

    private static String latin(Head head, int size) {
        boolean windows = false;
        for (int i = 0; i < size; i++) {
            int b = head.at(i);
            if (!isAsciiText(b) && b < 0xA0 && b != 0x85) {
                return "";
            }
            windows |= b == 0x85;
        }
        return windows ? "windows-1252" : "iso-8859-1";
    }

    private static boolean isAsciiText(int b) {
        return (b >= 0x07 && b <= 0x0D) || b == 0x1B || (b >= 0x20 && b < 0x7F);
    }
}
