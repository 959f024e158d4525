package dev.jarbase.domain.file;

import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells JSON by its beginning. */
final class JsonPrefix {
    private static final Set<String> GEO_TYPES = Set.of(
            "Feature",
            "FeatureCollection",
            "Point",
            "LineString",
            "Polygon",
            "MultiPoint",
            "MultiLineString",
            "MultiPolygon",
            "GeometryCollection");
    private static final String OUTSIDE_OF_TEXTS = " \t\r\n{}[],:+-.eE0123456789truefalsn";

    private JsonPrefix() {}

    /** Whether this is an object or array, or the beginning of one if there is more. */
    static boolean isOne(Head head) {
        String text = head.text().strip();
        boolean composite = text.startsWith("{") || text.startsWith("[");
        return composite
                && (head.size() < ContentSniffer.ENOUGH ? parse(head.text()).isPresent() : isBeginning(text));
    }

    static boolean isGeo(Head head) {
        return isOne(head)
                && parse(head.text()).orElse(JsonValue.NULL) instanceof JsonValue.Obj object
                && object.members().get("type") instanceof JsonValue.Text(String type)
                && GEO_TYPES.contains(type);
    }

    /** Whether there are several lines of JSON, not all of them scalars; the last one may be cut off. */
    static boolean areLines(Head head) {
        List<String> lines = head.text().lines().filter(line -> !line.isBlank()).toList();
        int whole = head.size() < ContentSniffer.ENOUGH ? lines.size() : lines.size() - 1;
        boolean composite = false;
        for (String line : lines.subList(0, Math.max(whole, 0))) {
            Optional<JsonValue> value = parse(line);
            if (value.isEmpty()) {
                return false;
            }
            composite |= value.get() instanceof JsonValue.Obj || value.get() instanceof JsonValue.Array;
        }
        return whole > 1 && composite;
    }

    private static Optional<JsonValue> parse(String latin) {
        return JsonReader.tryParse(new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }

    /** Whether nothing stands outside of texts that JSON does not have there, and brackets close what was opened. */
    private static boolean isBeginning(String text) {
        var open = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                i = endOfText(text, i);
            } else if (OUTSIDE_OF_TEXTS.indexOf(c) < 0) {
                return false;
            } else if (c == '{' || c == '[') {
                open.append(c);
            } else if (c == '}' || c == ']') {
                if (open.isEmpty() || open.charAt(open.length() - 1) != (c == '}' ? '{' : '[')) {
                    return false;
                }
                open.setLength(open.length() - 1);
            }
        }
        return !open.isEmpty();
    }

    private static int endOfText(String text, int quote) {
        for (int i = quote + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i;
            }
        }
        return text.length();
    }
}
