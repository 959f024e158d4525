package dev.jarbase.domain.json;

import dev.jarbase.domain.json.JsonValue.Array;
import dev.jarbase.domain.json.JsonValue.Bool;
import dev.jarbase.domain.json.JsonValue.Null;
import dev.jarbase.domain.json.JsonValue.Num;
import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.json.JsonValue.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes compact JSON as UTF-8 into a growing buffer, in the peer's dialect: {@code < > &}, U+2028 and U+2029 are
 * escaped, whole numbers have no fraction, and exponents appear from 1e21 and below 1e-6 (ECMA-262 7.1.12.1).
 *
 * <p>The caller places commas, colons and brackets through {@link #raw(char)}; {@link #value} writes whole values. Not
 * thread-safe.
 */
public final class JsonWriter {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NULL = ascii("null");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");
    private static final double EXACT_INTEGERS = 9_007_199_254_740_992.0;

    private byte[] buffer;
    private int size;

    public JsonWriter() {
        this(512);
    }

    /** Makes a writer whose buffer first holds that many bytes. */
    public JsonWriter(int capacity) {
        buffer = new byte[Math.max(16, capacity)];
    }

    /** Returns the compact text of a value. */
    public static String write(JsonValue value) {
        return new JsonWriter().value(value).toString();
    }

    /** Returns the quoted and escaped UTF-8 form of a text, for later use with {@link #raw(byte[])}. */
    public static byte[] quoted(String value) {
        return new JsonWriter(value.length() + 8).text(value).toBytes();
    }

    /** Appends one ASCII character as it is. */
    public JsonWriter raw(char c) {
        reserve(1);
        buffer[size++] = (byte) c;
        return this;
    }

    /** Appends bytes as they are. */
    public JsonWriter raw(byte[] bytes) {
        reserve(bytes.length);
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
        return this;
    }

    /** Appends text as it is, such as JSON that was validated when it was stored. */
    public JsonWriter raw(String json) {
        int length = json.length();
        for (int i = 0; i < length; i++) {
            if (json.charAt(i) >= 128) {
                return raw(json.getBytes(StandardCharsets.UTF_8));
            }
        }
        reserve(length);
        copyAscii(json, 0, length);
        return this;
    }

    /** Appends valid JSON text, without the space between its parts and with texts escaped as ours are. */
    public JsonWriter json(String json) {
        boolean inText = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '\\' && i + 1 < json.length()) {
                raw(c).raw(json.charAt(++i));
            } else if (c > ' ' && c < 127 && c != '<' && c != '>' && c != '&') {
                inText ^= c == '"';
                raw(c);
            } else if (inText) {
                i += other(json, i, c);
            }
        }
        return this;
    }

    /** Appends a whole value. */
    public JsonWriter value(JsonValue value) {
        switch (value) {
            case Null ignored -> raw(NULL);
            case Bool bool -> bool(bool.value());
            case Num number -> number(number.value());
            case Text text -> text(text.value());
            case Array array -> array(array);
            case Obj object -> object(object);
        }
        return this;
    }

    public JsonWriter nul() {
        return raw(NULL);
    }

    public JsonWriter bool(boolean value) {
        return raw(value ? TRUE : FALSE);
    }

    /** Appends a number; a value that is not finite has no JSON form and is written as {@code null}. */
    public JsonWriter number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS && value != 0) {
            return number((long) value);
        }
        return Double.isFinite(value) ? raw(JsonNumbers.format(value)) : nul();
    }

    public JsonWriter number(long value) {
        return raw(Long.toString(value));
    }

    /** Appends a quoted, escaped text. */
    public JsonWriter text(String value) {
        raw('"');
        int length = value.length();
        int plainStart = 0;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= ' ' && c < 127 && c != '"' && c != '\\' && c != '<' && c != '>' && c != '&') {
                continue;
            }
            copyPlain(value, plainStart, i);
            i += special(value, i, c);
            plainStart = i + 1;
        }
        copyPlain(value, plainStart, length);
        return raw('"');
    }

    /** Writes everything so far to a stream. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(buffer, 0, size);
    }

    public int size() {
        return size;
    }

    /** Returns a copy of the bytes so far. */
    public byte[] toBytes() {
        return Arrays.copyOf(buffer, size);
    }

    @Override
    public String toString() {
        return new String(buffer, 0, size, StandardCharsets.UTF_8);
    }

    private void array(Array array) {
        raw('[');
        boolean first = true;
        for (JsonValue item : array.items()) {
            if (!first) {
                raw(',');
            }
            first = false;
            value(item);
        }
        raw(']');
    }

    private void object(Obj object) {
        raw('{');
        boolean first = true;
        for (var member : object.members().entrySet()) {
            if (!first) {
                raw(',');
            }
            first = false;
            text(member.getKey()).raw(':').value(member.getValue());
        }
        raw('}');
    }

    private void copyPlain(String value, int from, int to) {
        if (to > from) {
            reserve(to - from);
            copyAscii(value, from, to);
        }
    }

    @SuppressWarnings("deprecation") // the only copy of known ASCII without an intermediate array
    private void copyAscii(String value, int from, int to) {
        value.getBytes(from, to, buffer, size);
        size += to - from;
    }

    /** Appends one character that needs more than itself; returns how many further UTF-16 units were used. */
    private int special(String value, int index, char c) {
        switch (c) {
            case '"' -> escape('"');
            case '\\' -> escape('\\');
            case '\n' -> escape('n');
            case '\r' -> escape('r');
            case '\t' -> escape('t');
            case '\b' -> escape('b');
            case '\f' -> escape('f');
            default -> {
                return other(value, index, c);
            }
        }
        return 0;
    }

    private int other(String value, int index, char c) {
        if (c == ' ') {
            raw(c);
            return 0;
        }
        if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
            escapeUnit(c);
            return 0;
        }
        if (!Character.isSurrogate(c)) {
            utf8(c);
            return 0;
        }
        int codePoint = value.codePointAt(index);
        boolean paired = Character.isSupplementaryCodePoint(codePoint);
        utf8(paired ? codePoint : 0xFFFD);
        return paired ? 1 : 0;
    }

    private void escape(char letter) {
        raw('\\').raw(letter);
    }

    private void escapeUnit(char c) {
        reserve(6);
        buffer[size++] = '\\';
        buffer[size++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            buffer[size++] = HEX[c >> shift & 15];
        }
    }

    /** Encodes one code point (RFC 3629). */
    private void utf8(int codePoint) {
        reserve(4);
        if (codePoint < 0x80) {
            buffer[size++] = (byte) codePoint;
        } else if (codePoint < 0x800) {
            buffer[size++] = (byte) (0xC0 | codePoint >> 6);
            buffer[size++] = (byte) (0x80 | (codePoint & 0x3F));
        } else if (codePoint < 0x10000) {
            buffer[size++] = (byte) (0xE0 | codePoint >> 12);
            buffer[size++] = (byte) (0x80 | (codePoint >> 6 & 0x3F));
            buffer[size++] = (byte) (0x80 | (codePoint & 0x3F));
        } else {
            buffer[size++] = (byte) (0xF0 | codePoint >> 18);
            buffer[size++] = (byte) (0x80 | (codePoint >> 12 & 0x3F));
            buffer[size++] = (byte) (0x80 | (codePoint >> 6 & 0x3F));
            buffer[size++] = (byte) (0x80 | (codePoint & 0x3F));
        }
    }

    private void reserve(int count) {
        if (buffer.length - size < count) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + count));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
