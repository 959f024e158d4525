package dev.jarbase.domain.request;

import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldCasts;
import dev.jarbase.domain.field.FieldType;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.text.TextGenerator;
import dev.jarbase.domain.text.UnsupportedPatternException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a key of a submitted body does to a field.
 *
 * @param field the field that the key names
 * @param modifier how the submitted value meets the one that the field has
 */
record FieldAssignment(Field field, Modifier modifier) {
    private static final String AUTOGENERATE = ":autogenerate";

    /** How a submitted value meets the current one. */
    enum Modifier {
        SET,
        APPEND,
        PREPEND,
        REMOVE,
        AUTOGENERATE
    }

    /** Reads a key; nothing if it names no field or a modifier that its field does not have. */
    static Optional<FieldAssignment> of(Collection collection, String key) {
        Optional<Field> exact = collection.field(key);
        if (exact.isPresent() || key.isEmpty()) {
            return exact.map(field -> new FieldAssignment(field, Modifier.SET));
        }
        if (key.endsWith(AUTOGENERATE)) {
            return of(collection, key.substring(0, key.length() - AUTOGENERATE.length()), Modifier.AUTOGENERATE);
        }
        char last = key.charAt(key.length() - 1);
        if (last == '+' || last == '-') {
            Modifier modifier = last == '+' ? Modifier.APPEND : Modifier.REMOVE;
            return of(collection, key.substring(0, key.length() - 1), modifier);
        }
        return key.charAt(0) == '+' ? of(collection, key.substring(1), Modifier.PREPEND) : Optional.empty();
    }

    private static Optional<FieldAssignment> of(Collection collection, String name, Modifier modifier) {
        return collection
                .field(name)
                .filter(field -> allows(field.type(), modifier))
                .map(field -> new FieldAssignment(field, modifier));
    }

    private static boolean allows(FieldType type, Modifier modifier) {
        return switch (type) {
            case SELECT, RELATION, FILE -> modifier != Modifier.AUTOGENERATE;
            case NUMBER -> modifier == Modifier.APPEND || modifier == Modifier.REMOVE;
            case TEXT -> modifier == Modifier.AUTOGENERATE;
            default -> false;
        };
    }

    /** Returns the value that the field gets. */
    FieldValue apply(FieldValue current, JsonValue submitted, Entropy entropy) {
        if (field.type() == FieldType.AUTODATE) {
            return current;
        }
        FieldValue value = FieldCasts.fromJson(field, submitted);
        return switch (modifier) {
            case SET -> value;
            case AUTOGENERATE -> generated(value, entropy);
            case APPEND, REMOVE, PREPEND ->
                current instanceof FieldValue.Num(double number)
                        ? sum(number, value)
                        : FieldCasts.ofItems(field, combined(items(current), FieldCasts.items(field, submitted)));
        };
    }

    private FieldValue generated(FieldValue value, Entropy entropy) {
        if (!(field instanceof Field.TextField text)
                || text.autogeneratePattern().isEmpty()
                || !(value instanceof FieldValue.Text(String prefix))) {
            return value;
        }
        try {
            return FieldValue.Text.of(
                    prefix + TextGenerator.of(text.autogeneratePattern()).generate(entropy));
        } catch (UnsupportedPatternException unsupported) {
            return value;
        }
    }

    private FieldValue sum(double current, FieldValue value) {
        double operand = ((FieldValue.Num) value).value();
        return new FieldValue.Num(modifier == Modifier.APPEND ? current + operand : current - operand);
    }

    private List<String> combined(List<String> current, List<String> submitted) {
        if (modifier == Modifier.REMOVE) {
            Set<String> removed = Set.copyOf(submitted);
            return current.stream().filter(item -> !removed.contains(item)).toList();
        }
        var all = new LinkedHashSet<String>(modifier == Modifier.PREPEND ? submitted : current);
        all.addAll(modifier == Modifier.PREPEND ? current : submitted);
        return List.copyOf(all);
    }

    private static List<String> items(FieldValue value) {
        return switch (value) {
            case FieldValue.Texts texts -> texts.values();
            case FieldValue.Text text -> text.value().isEmpty() ? List.of() : List.of(text.value());
            default -> List.of();
        };
    }
}
