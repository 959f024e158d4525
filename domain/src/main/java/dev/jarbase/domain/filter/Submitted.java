package dev.jarbase.domain.filter;

import dev.jarbase.domain.criteria.Operand;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonTexts;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads values out of what a request submitted. */
final class Submitted {
    private Submitted() {}

    /** Returns the value under nested keys or array indexes. */
    static Optional<JsonValue> at(JsonValue value, List<String> keys) {
        JsonValue current = value;
        for (String key : keys) {
            Optional<JsonValue> next = child(current, key);
            if (next.isEmpty()) {
                return next;
            }
            current = next.get();
        }
        return Optional.of(current);
    }

    private static Optional<JsonValue> child(JsonValue value, String key) {
        if (value instanceof JsonValue.Obj object) {
            return object.get(key);
        }
        if (value instanceof JsonValue.Array array && isIndex(key)) {
            int index = Integer.parseInt(key);
            return index < array.items().size() ? Optional.of(array.items().get(index)) : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isIndex(String key) {
        return !key.isEmpty() && key.length() <= 9 && key.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Returns the value as it is compared: lists and objects as JSON text. */
    static Operand operand(JsonValue value) {
        return switch (value) {
            case JsonValue.Null _ -> new Operand.Nothing();
            case JsonValue.Bool bool -> new Operand.Flag(bool.value());
            case JsonValue.Num number -> new Operand.Number(number.value());
            case JsonValue.Text text -> new Operand.Text(text.value());
            case JsonValue.Array _, JsonValue.Obj _ -> new Operand.Text(JsonWriter.write(value));
        };
    }

    /** Returns the number that a text is, written with digits only, if it is one. */
    static Optional<Double> number(String text) {
        if (text.isEmpty() || !text.chars().allMatch(c -> "+-.eE0123456789".indexOf(c) >= 0)) {
            return Optional.empty();
        }
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** Returns the items of a value: none of null, else one if it is no list. */
    static List<JsonValue> items(Optional<JsonValue> value) {
        return switch (value.orElse(JsonValue.Null.NULL)) {
            case JsonValue.Null _ -> List.of();
            case JsonValue.Array array -> array.items();
            case JsonValue single -> List.of(single);
        };
    }

    /** Returns the distinct, non-empty ids of a value: a list, one id, or a list as JSON text. */
    static List<String> ids(Optional<JsonValue> value) {
        Set<String> ids = new LinkedHashSet<>();
        for (JsonValue item : idItems(items(value))) {
            ids.add(JsonTexts.of(item));
        }
        ids.remove("");
        return new ArrayList<>(ids);
    }

    private static List<JsonValue> idItems(List<JsonValue> items) {
        if (items.size() == 1
                && items.getFirst() instanceof JsonValue.Text text
                && text.value().indexOf('[') >= 0
                && JsonReader.tryParse(text.value()).orElse(text) instanceof JsonValue.Array array) {
            return array.items();
        }
        return items;
    }
}
