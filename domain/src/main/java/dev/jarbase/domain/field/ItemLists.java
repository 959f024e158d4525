package dev.jarbase.domain.field;

import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads lists of distinct, non-empty texts from what clients send for select, relation and file fields. */
public final class ItemLists {
    private ItemLists() {}

    /** Returns the items of an array of scalars, of a text that is such an array in JSON, or of one scalar. */
    static List<String> fromJson(JsonValue json) {
        return switch (json) {
            case JsonValue.Text text -> fromText(text.value());
            case JsonValue.Array array ->
                array.items().stream().anyMatch(ItemLists::isComposite) ? List.of() : texts(array);
            case JsonValue.Num number -> distinct(List.of(FieldCasts.text(number)));
            case JsonValue.Bool bool -> distinct(List.of(FieldCasts.text(bool)));
            case JsonValue.Null ignored -> List.of();
            case JsonValue.Obj ignored -> List.of();
        };
    }

    /**
     * Returns the names of a file field: as {@link #fromJson}, but each element of an array may itself be a list of one,
     * also one written as JSON.
     */
    static List<String> fileNames(JsonValue json) {
        if (!(json instanceof JsonValue.Array array)) {
            return fromJson(json);
        }
        List<String> names = new ArrayList<>();
        for (JsonValue item : array.items()) {
            List<String> inner = fileNames(item);
            if (inner.size() == 1) {
                names.add(inner.getFirst());
            }
        }
        return distinct(names);
    }

    /** Returns the items of a value; as in the peer, a single one that is itself a list in JSON counts as that list. */
    public static List<String> ofValue(FieldValue value) {
        return switch (value) {
            case FieldValue.Text text -> fromText(text.value());
            case FieldValue.Texts texts -> texts.values();
            default -> List.of();
        };
    }

    /** Returns the texts in order of first appearance, without empty ones. */
    static List<String> distinct(List<String> texts) {
        Set<String> seen = new LinkedHashSet<>(texts);
        seen.remove("");
        return List.copyOf(seen);
    }

    private static boolean isComposite(JsonValue item) {
        return item instanceof JsonValue.Array || item instanceof JsonValue.Obj;
    }

    private static List<String> texts(JsonValue.Array array) {
        return distinct(array.items().stream().map(FieldCasts::text).toList());
    }

    /** A text that is a JSON array of texts stands for its items; one that is not stands for itself. */
    private static List<String> fromText(String text) {
        if (text.indexOf('[') < 0) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        List<String> items = new ArrayList<>();
        boolean isList = JsonReader.tryParse(text)
                .filter(JsonValue.Array.class::isInstance)
                .map(JsonValue.Array.class::cast)
                .map(array -> addTexts(array, items))
                .orElse(false);
        if (!isList) {
            items.add(text);
        }
        return distinct(items);
    }

    /** Adds the texts of an array; false if it holds anything else but texts and null. */
    private static boolean addTexts(JsonValue.Array array, List<String> items) {
        boolean onlyTexts = true;
        for (JsonValue item : array.items()) {
            if (item instanceof JsonValue.Text text) {
                items.add(text.value());
            } else if (!item.equals(JsonValue.NULL)) {
                onlyTexts = false;
            }
        }
        return onlyTexts;
    }
}
