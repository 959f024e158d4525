package dev.jarbase.adapter.sqlite.record;

import dev.jarbase.domain.json.JsonReader;
import java.util.BitSet;

/**
 * Checks JSON text (RFC 8259) without making values of it: whether a stored text can be sent as it is. Iterative, so
 * that nesting costs no stack. One instance checks one text.
 */
final class JsonScan {
    private final String text;
    private int position;
    private int depth;
    private boolean broken;
    /** By depth, whether the open container is an object. */
    private final BitSet objects = new BitSet();

    private JsonScan(String text) {
        this.text = text;
    }

    /** Whether a text is one JSON value without space before it. */
    static boolean isStoredJson(String text) {
        return !text.isEmpty() && text.charAt(0) > ' ' && new JsonScan(text).isValid();
    }

    private boolean isValid() {
        boolean more = true;
        while (more) {
            skipSpace();
            boolean opened = position < text.length() && (text.charAt(position) == '{' || text.charAt(position) == '[');
            boolean complete = opened ? open() : scalar();
            more = !broken && (!complete || continues());
        }
        return !broken && position == text.length();
    }

    private boolean fail() {
        broken = true;
        return false;
    }

    /** Enters a container; true if it is empty and therefore left again. */
    private boolean open() {
        boolean isObject = text.charAt(position++) == '{';
        if (depth == JsonReader.MAX_DEPTH) {
            return fail();
        }
        skipSpace();
        if (skip(isObject ? '}' : ']')) {
            return true;
        }
        objects.set(depth++, isObject);
        if (isObject) {
            name();
        }
        return false;
    }

    /** Goes over the end of containers; true if another value follows, false at the end of the text or of its sense. */
    private boolean continues() {
        while (true) {
            skipSpace();
            if (depth == 0) {
                return false;
            }
            boolean inObject = objects.get(depth - 1);
            if (skip(',')) {
                skipSpace();
                return !inObject || name();
            }
            if (!skip(inObject ? '}' : ']')) {
                return fail();
            }
            depth--;
        }
    }

    /** A member name and its colon. */
    private boolean name() {
        if (!string()) {
            return false;
        }
        skipSpace();
        return skip(':') || fail();
    }

    private boolean scalar() {
        if (position == text.length()) {
            return fail();
        }
        return switch (text.charAt(position)) {
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private boolean word(String word) {
        if (!text.startsWith(word, position)) {
            return fail();
        }
        position += word.length();
        return true;
    }

    private boolean number() {
        skip('-');
        if (!skip('0') && digits() == 0) {
            return fail();
        }
        if (skip('.') && digits() == 0) {
            return fail();
        }
        if (skip('e') || skip('E')) {
            if (!skip('+')) {
                skip('-');
            }
            return digits() > 0 || fail();
        }
        return true;
    }

    private int digits() {
        int start = position;
        while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
            position++;
        }
        return position - start;
    }

    private boolean string() {
        if (!skip('"')) {
            return fail();
        }
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == '"') {
                return true;
            }
            if (c < ' ' || (c == '\\' && !escape())) {
                return fail();
            }
        }
        return fail();
    }

    private boolean escape() {
        if (position == text.length()) {
            return false;
        }
        char c = text.charAt(position++);
        if (c != 'u') {
            return "\"\\/bfnrt".indexOf(c) >= 0;
        }
        int end = position + 4;
        while (position < end && position < text.length() && isHex(text.charAt(position))) {
            position++;
        }
        return position == end;
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private boolean skip(char expected) {
        if (position < text.length() && text.charAt(position) == expected) {
            position++;
            return true;
        }
        return false;
    }

    private void skipSpace() {
        while (position < text.length() && " \n\t\r".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }
}
