package dev.jarbase.domain.field;

import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.text.NumberTexts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the properties of a field by name in any case; absent ones and null take the default. What was never asked for
 * is left as extras.
 */
final class FieldProperties {
    private final JsonValue.Obj json;
    private final Map<String, JsonValue> byLowerName = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();

    FieldProperties(JsonValue.Obj json) {
        this.json = json;
        json.members().forEach((name, value) -> byLowerName.put(lower(name), value));
    }

    String text(String name) {
        return switch (value(name)) {
            case JsonValue.Text text -> text.value();
            case JsonValue.Null ignored -> "";
            default -> throw wrongKind(name);
        };
    }

    boolean bool(String name) {
        return switch (value(name)) {
            case JsonValue.Bool bool -> bool.value();
            case JsonValue.Null ignored -> false;
            default -> throw wrongKind(name);
        };
    }

    long integer(String name) {
        return switch (value(name)) {
            case JsonValue.Num(double number) when NumberTexts.isWhole(number) -> (long) number;
            case JsonValue.Null ignored -> 0;
            default -> throw wrongKind(name);
        };
    }

    Optional<Double> number(String name) {
        return switch (value(name)) {
            case JsonValue.Num number -> Optional.of(number.value());
            case JsonValue.Null ignored -> Optional.empty();
            default -> throw wrongKind(name);
        };
    }

    Optional<List<String>> texts(String name) {
        return switch (value(name)) {
            case JsonValue.Array array -> Optional.of(items(name, array));
            case JsonValue.Null ignored -> Optional.empty();
            default -> throw wrongKind(name);
        };
    }

    /** The members that were not asked for, by the names that they came with. */
    JsonValue.Obj extras() {
        Map<String, JsonValue> extras = new LinkedHashMap<>();
        json.members().forEach((name, value) -> {
            if (!known.contains(lower(name))) {
                extras.put(name, value);
            }
        });
        return extras.isEmpty() ? JsonValue.Obj.EMPTY : new JsonValue.Obj(extras);
    }

    private static List<String> items(String name, JsonValue.Array array) {
        List<String> items = new ArrayList<>(array.items().size());
        for (JsonValue item : array.items()) {
            switch (item) {
                case JsonValue.Text text -> items.add(text.value());
                case JsonValue.Null ignored -> items.add("");
                default -> throw wrongKind(name);
            }
        }
        return List.copyOf(items);
    }

    private JsonValue value(String name) {
        String lower = lower(name);
        known.add(lower);
        return byLowerName.getOrDefault(lower, JsonValue.NULL);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static FieldFormatException wrongKind(String name) {
        return new FieldFormatException("the field property " + name + " has a value of the wrong kind");
    }
}
