package dev.jarbase.domain.field;

import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Makes the stored text of json fields. */
final class JsonTexts {
    /** By code point, which is the order of the UTF-8 bytes. */
    private static final Comparator<String> BY_CODE_POINT = JsonTexts::compareCodePoints;

    private JsonTexts() {}

    /**
     * Returns JSON in its compact form with sorted member names; a text that is JSON itself is taken as it is, so that
     * forms can send any JSON, and any other text becomes a JSON string.
     */
    static FieldValue.Json fromJson(JsonValue json) {
        if (json instanceof JsonValue.Text text) {
            return fromText(text.value());
        }
        return json.equals(JsonValue.NULL) ? FieldValue.Json.NULL : new FieldValue.Json(JsonWriter.write(sorted(json)));
    }

    private static FieldValue.Json fromText(String text) {
        if (isLiteral(text)
                || (beginsLikeJson(text) && JsonReader.tryParse(text).isPresent())) {
            return new FieldValue.Json(text);
        }
        return new FieldValue.Json(quoted(text));
    }

    /** Returns a text as JSON, with nothing escaped that need not be, because the sizes of values are limited. */
    private static String quoted(String text) {
        var out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> appendOther(out, c);
            }
        }
        return out.append('"').toString();
    }

    /**
     * Other control characters are ones that the peer does not take in texts, though JSON could hold them: they get an
     * escape that JSON does not have, so that the check of the value refuses it.
     */
    private static void appendOther(StringBuilder out, char c) {
        if (c < ' ' || c == 0x7f) {
            out.append("\\x").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        } else {
            out.append(c);
        }
    }

    private static boolean isLiteral(String text) {
        return text.equals("null") || text.equals("true") || text.equals("false");
    }

    private static boolean beginsLikeJson(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        return (first >= '0' && first <= '9') || first == '-' || first == '"' || first == '[' || first == '{';
    }

    private static JsonValue sorted(JsonValue json) {
        return switch (json) {
            case JsonValue.Array array ->
                new JsonValue.Array(
                        array.items().stream().map(JsonTexts::sorted).toList());
            case JsonValue.Obj object -> sortedObject(object);
            default -> json;
        };
    }

    private static JsonValue.Obj sortedObject(JsonValue.Obj object) {
        Map<String, JsonValue> members = new TreeMap<>(BY_CODE_POINT);
        object.members().forEach((name, value) -> members.put(name, sorted(value)));
        return new JsonValue.Obj(members);
    }

    private static int compareCodePoints(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean surrogates = Character.isSurrogate(a) || Character.isSurrogate(b);
                return surrogates ? left.codePointAt(i) - right.codePointAt(i) : a - b;
            }
        }
        return left.length() - right.length();
    }
}
