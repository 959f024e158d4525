package dev.jarbase.domain.json;

import dev.jarbase.domain.json.JsonValue.Array;
import dev.jarbase.domain.json.JsonValue.Bool;
import dev.jarbase.domain.json.JsonValue.Num;
import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.json.JsonValue.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads JSON text (RFC 8259) strictly: one value, no comments, no trailing commas, at most {@value #MAX_DEPTH} levels.
 *
 * <p>As in the peer, the last of several equal keys wins, malformed UTF-8 and lone surrogates become U+FFFD, and a
 * number beyond the range of a double is malformed. Not thread-safe; one instance reads one text.
 */
public final class JsonReader {
    /** The deepest nesting of arrays and objects that is read. */
    public static final int MAX_DEPTH = 1_000;

    private final String text;
    private int position;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * Reads the one value of a text.
     *
     * @throws MalformedJsonException if the text is not one JSON value within the limits
     */
    public static JsonValue parse(String text) {
        var reader = new JsonReader(text);
        JsonValue value = reader.value();
        reader.skipSpace();
        if (reader.position < text.length()) {
            throw reader.malformed("unexpected text after the value");
        }
        return value;
    }

    /** Reads the one value of UTF-8 bytes; see {@link #parse(String)}. */
    public static JsonValue parse(byte[] utf8) {
        return parse(new String(utf8, StandardCharsets.UTF_8));
    }

    /**
     * Reads the first value of UTF-8 bytes, whatever follows it.
     *
     * @throws MalformedJsonException if the bytes do not begin with a JSON value within the limits
     */
    public static JsonValue parseFirst(byte[] utf8) {
        return new JsonReader(new String(utf8, StandardCharsets.UTF_8)).value();
    }

    /** Reads the one value of a text, or nothing if it is not JSON. */
    public static Optional<JsonValue> tryParse(String text) {
        try {
            return Optional.of(parse(text));
        } catch (MalformedJsonException malformed) {
            return Optional.empty();
        }
    }

    private JsonValue value() {
        skipSpace();
        if (position == text.length()) {
            throw malformed("unexpected end");
        }
        char first = text.charAt(position);
        return switch (first) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new Text(string());
            case 't' -> literal("true", new Bool(true));
            case 'f' -> literal("false", new Bool(false));
            case 'n' -> literal("null", JsonValue.NULL);
            default -> number();
        };
    }

    private JsonValue literal(String word, JsonValue value) {
        if (!text.startsWith(word, position)) {
            throw malformed("unexpected character");
        }
        position += word.length();
        return value;
    }

    private Obj object() {
        enter();
        Map<String, JsonValue> members = new LinkedHashMap<>();
        if (!consume('}')) {
            do {
                skipSpace();
                if (position == text.length() || text.charAt(position) != '"') {
                    throw malformed("expected a member name");
                }
                String name = string();
                if (!consume(':')) {
                    throw malformed("expected a colon");
                }
                members.put(name, value());
            } while (consume(','));
            if (!consume('}')) {
                throw malformed("expected a comma or the end of the object");
            }
        }
        depth--;
        return new Obj(members);
    }

    private Array array() {
        enter();
        List<JsonValue> items = new ArrayList<>();
        if (!consume(']')) {
            do {
                items.add(value());
            } while (consume(','));
            if (!consume(']')) {
                throw malformed("expected a comma or the end of the array");
            }
        }
        depth--;
        return new Array(items);
    }

    private void enter() {
        position++;
        if (++depth > MAX_DEPTH) {
            throw malformed("nested too deeply");
        }
    }

    private String string() {
        int start = ++position;
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == '"') {
                return text.substring(start, position++);
            }
            if (c == '\\' || Character.isSurrogate(c)) {
                return stringWithEscapes(start);
            }
            if (c < ' ') {
                throw malformed("control character in a string");
            }
            position++;
        }
        throw malformed("unterminated string");
    }

    private String stringWithEscapes(int start) {
        var out = new StringBuilder(position - start + 16).append(text, start, position);
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == '"') {
                return out.toString();
            }
            if (c < ' ') {
                throw malformed("control character in a string");
            }
            if (c == '\\') {
                appendEscape(out);
            } else {
                appendUnit(out, c);
            }
        }
        throw malformed("unterminated string");
    }

    /** Appends a UTF-16 unit of the text; a surrogate that has no partner becomes U+FFFD. */
    private void appendUnit(StringBuilder out, char c) {
        boolean paired = Character.isHighSurrogate(c)
                && position < text.length()
                && Character.isLowSurrogate(text.charAt(position));
        if (paired) {
            out.append(c).append(text.charAt(position++));
        } else {
            out.append(Character.isSurrogate(c) ? '\uFFFD' : c);
        }
    }

    private void appendEscape(StringBuilder out) {
        if (position == text.length()) {
            throw malformed("unterminated string");
        }
        char escaped = text.charAt(position++);
        switch (escaped) {
            case '"', '\\', '/' -> out.append(escaped);
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'u' -> appendUnicodeEscape(out);
            default -> throw malformed("unknown escape");
        }
    }

    private void appendUnicodeEscape(StringBuilder out) {
        char unit = hexUnit();
        if (!Character.isSurrogate(unit)) {
            out.append(unit);
            return;
        }
        if (Character.isHighSurrogate(unit) && text.startsWith("\\u", position)) {
            int mark = position;
            position += 2;
            char low = hexUnit();
            if (Character.isLowSurrogate(low)) {
                out.append(unit).append(low);
                return;
            }
            position = mark;
        }
        out.append('\uFFFD');
    }

    private char hexUnit() {
        if (position + 4 > text.length()) {
            throw malformed("short unicode escape");
        }
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            char c = text.charAt(position + i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw malformed("bad unicode escape");
            }
            unit = unit << 4 | digit;
        }
        position += 4;
        return (char) unit;
    }

    private JsonValue number() {
        int start = position;
        skip('-');
        int integerStart = position;
        int integerDigits = digits();
        boolean leadingZero = integerDigits > 1 && text.charAt(integerStart) == '0';
        boolean valid = integerDigits > 0 && !leadingZero;
        if (valid && skip('.')) {
            valid = digits() > 0;
        }
        if (valid && (skip('e') || skip('E'))) {
            if (!skip('+')) {
                skip('-');
            }
            valid = digits() > 0;
        }
        if (!valid) {
            throw malformed("unexpected character");
        }
        double value = integerDigits == position - start && integerDigits < 16
                ? Long.parseLong(text, start, position, 10)
                : Double.parseDouble(text.substring(start, position));
        if (Double.isInfinite(value)) {
            throw malformed("number out of range");
        }
        return new Num(value);
    }

    private int digits() {
        int start = position;
        while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
            position++;
        }
        return position - start;
    }

    private boolean skip(char expected) {
        if (position < text.length() && text.charAt(position) == expected) {
            position++;
            return true;
        }
        return false;
    }

    private boolean consume(char expected) {
        skipSpace();
        return skip(expected);
    }

    private void skipSpace() {
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
                return;
            }
            position++;
        }
    }

    private MalformedJsonException malformed(String message) {
        return new MalformedJsonException(message, position);
    }
}
