package dev.jarbase.domain.settings;

import dev.jarbase.domain.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Members of a JSON object laid over present values: what is absent or null keeps the present value. Names match in any
 * case, as in the peer.
 */
record Members(JsonValue.Obj object) {

    String text(String name, String present) {
        return find(name).map(value -> asText(name, value)).orElse(present);
    }

    boolean flag(String name, boolean present) {
        return find(name)
                .map(value -> {
                    if (value instanceof JsonValue.Bool(boolean flag)) {
                        return flag;
                    }
                    throw new SettingsFormatException(name, "true or false");
                })
                .orElse(present);
    }

    long number(String name, long present) {
        return find(name).map(value -> asWhole(name, value)).orElse(present);
    }

    /** The members of a nested object; none if it is absent. */
    Members nested(String name) {
        return new Members(find(name).map(value -> asObject(name, value)).orElse(JsonValue.Obj.EMPTY));
    }

    List<String> texts(String name, List<String> present) {
        return list(name, present, "", (item, before) -> asText(name, item));
    }

    /**
     * The items of a list; an explicit null makes it empty.
     *
     * <p>Peer: each item is laid over the present item at the same position, and null keeps that one.
     *
     * @param zero what an item without a present one is laid over
     */
    <T> List<T> list(String name, List<T> present, T zero, BiFunction<JsonValue, T, T> read) {
        Optional<JsonValue> value = any(name);
        if (value.isEmpty()) {
            return present;
        }
        if (value.get() == JsonValue.Null.NULL) {
            return List.of();
        }
        if (!(value.get() instanceof JsonValue.Array(List<JsonValue> items))) {
            throw new SettingsFormatException(name, "a list");
        }
        List<T> result = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            T before = i < present.size() ? present.get(i) : zero;
            result.add(items.get(i) == JsonValue.Null.NULL ? before : read.apply(items.get(i), before));
        }
        return result;
    }

    static JsonValue.Obj asObject(String name, JsonValue value) {
        if (value instanceof JsonValue.Obj nested) {
            return nested;
        }
        throw new SettingsFormatException(name, "an object");
    }

    private static String asText(String name, JsonValue value) {
        if (value instanceof JsonValue.Text(String text)) {
            return text;
        }
        throw new SettingsFormatException(name, "a text");
    }

    private static long asWhole(String name, JsonValue value) {
        if (value instanceof JsonValue.Num(double number) && number == Math.rint(number) && Math.abs(number) < 0x1p63) {
            return (long) number;
        }
        throw new SettingsFormatException(name, "a whole number");
    }

    private Optional<JsonValue> find(String name) {
        return any(name).filter(value -> value != JsonValue.Null.NULL);
    }

    private Optional<JsonValue> any(String name) {
        Optional<JsonValue> exact = object.get(name);
        if (exact.isPresent()) {
            return exact;
        }
        return object.members().entrySet().stream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
