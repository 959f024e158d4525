package dev.jarbase.domain.field;

import dev.jarbase.domain.json.JsonNumbers;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.text.DateTimes;
import dev.jarbase.domain.text.NumberTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Casts submitted JSON to the values of fields; never fails, what cannot be used becomes the zero value. */
public final class FieldCasts {
    private static final Set<String> TRUE_WORDS = Set.of("1", "t", "T", "TRUE", "true", "True");

    private FieldCasts() {}

    /** Returns the value that a field makes of submitted JSON; a password counts as a new one in clear. */
    public static FieldValue fromJson(Field field, JsonValue json) {
        return switch (field.type()) {
            case TEXT, EMAIL, URL, EDITOR -> FieldValue.Text.of(text(json));
            case DATE, AUTODATE -> FieldValue.Text.of(DateTimes.normalize(text(json)));
            case NUMBER -> new FieldValue.Num(number(json));
            case BOOL -> FieldValue.Bool.of(bool(json));
            case SELECT, RELATION, FILE -> ofItems(field, items(field, json));
            case JSON -> JsonTexts.fromJson(json);
            case PASSWORD -> FieldValue.Password.plain(text(json));
            case GEO_POINT -> geoPoint(json);
        };
    }

    /** Returns the distinct items that submitted JSON stands for in a select, relation or file field. */
    public static List<String> items(Field field, JsonValue json) {
        return field.type() == FieldType.FILE ? ItemLists.fileNames(json) : ItemLists.fromJson(json);
    }

    /**
     * Returns the value of a select, relation or file field that holds those items; a single one takes the last. As in the
     * peer, the value is then read again as if it had been submitted, so that an item that is a list in JSON may be lost.
     */
    public static FieldValue ofItems(Field field, List<String> items) {
        FieldValue value = holding(field, items);
        boolean readAgain = !field.isMultiple() || field.type() == FieldType.FILE;
        return readAgain ? holding(field, items(field, toJson(value))) : value;
    }

    private static FieldValue holding(Field field, List<String> items) {
        if (field.isMultiple()) {
            return items.isEmpty() ? FieldValue.Texts.EMPTY : new FieldValue.Texts(items);
        }
        return items.isEmpty() ? FieldValue.Text.EMPTY : FieldValue.Text.of(items.getLast());
    }

    /** Returns a value as JSON, as rules see it in a submitted body; a password as its clear text. */
    public static JsonValue toJson(FieldValue value) {
        return switch (value) {
            case FieldValue.Text text -> JsonValue.of(text.value());
            case FieldValue.Num number ->
                Double.isFinite(number.value()) ? JsonValue.of(number.value()) : JsonValue.NULL;
            case FieldValue.Bool bool -> JsonValue.of(bool.value());
            case FieldValue.Texts texts -> JsonValue.texts(texts.values());
            case FieldValue.Json json -> JsonReader.tryParse(json.text()).orElse(JsonValue.NULL);
            case FieldValue.Geo geo -> geoJson(geo);
            case FieldValue.Password password -> JsonValue.of(password.plain());
        };
    }

    /** Returns the text of a scalar: numbers without an exponent; the empty text for null, arrays and objects. */
    static String text(JsonValue json) {
        return switch (json) {
            case JsonValue.Text text -> text.value();
            case JsonValue.Num number -> plain(number.value());
            case JsonValue.Bool bool -> Boolean.toString(bool.value());
            case JsonValue.Null ignored -> "";
            case JsonValue.Array ignored -> "";
            case JsonValue.Obj ignored -> "";
        };
    }

    /** The sign of a negative zero is kept. */
    private static String plain(double number) {
        return number == 0 ? JsonNumbers.format(number) : JsonNumbers.plain(number);
    }

    static double number(JsonValue json) {
        return switch (json) {
            case JsonValue.Num number -> number.value();
            case JsonValue.Text text -> NumberTexts.parse(text.value());
            case JsonValue.Bool bool -> bool.value() ? 1 : 0;
            case JsonValue.Null ignored -> 0;
            case JsonValue.Array ignored -> 0;
            case JsonValue.Obj ignored -> 0;
        };
    }

    private static boolean bool(JsonValue json) {
        return switch (json) {
            case JsonValue.Bool bool -> bool.value();
            case JsonValue.Num number -> number.value() != 0;
            case JsonValue.Text text -> TRUE_WORDS.contains(text.value());
            case JsonValue.Null ignored -> false;
            case JsonValue.Array ignored -> false;
            case JsonValue.Obj ignored -> false;
        };
    }

    private static FieldValue geoPoint(JsonValue json) {
        JsonValue point = json instanceof JsonValue.Text text
                ? JsonReader.tryParse(text.value()).orElse(JsonValue.NULL)
                : json;
        return point instanceof JsonValue.Obj members
                ? new FieldValue.Geo(coordinate(members, "lon"), coordinate(members, "lat"))
                : FieldValue.Geo.ZERO;
    }

    /** Takes the last number of that name in any case; other kinds of values are passed over. */
    private static double coordinate(JsonValue.Obj members, String name) {
        double found = 0;
        for (Map.Entry<String, JsonValue> member : members.members().entrySet()) {
            if (member.getKey().equalsIgnoreCase(name) && member.getValue() instanceof JsonValue.Num number) {
                found = number.value();
            }
        }
        return found;
    }

    private static JsonValue geoJson(FieldValue.Geo geo) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("lon", JsonValue.of(geo.lon()));
        members.put("lat", JsonValue.of(geo.lat()));
        return new JsonValue.Obj(members);
    }
}
