package dev.jarbase.domain.collection;

import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldFormatException;
import dev.jarbase.domain.field.FieldJson;
import dev.jarbase.domain.field.FieldType;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonValue.Array;
import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.json.MalformedJsonException;
import dev.jarbase.domain.rule.AccessRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The JSON of collections: as rows store it, as the API shows it, and as requests change it. */
public final class CollectionJson {
    private CollectionJson() {}

    /** Returns the collection as the API shows it, without secrets. */
    public static Obj write(Collection collection) {
        return write(collection.definition(), false);
    }

    /** Returns the collection as the API shows it, but with secrets, as copies and migrations need it. */
    public static Obj writeWithSecrets(Collection collection) {
        return write(collection.definition(), true);
    }

    /** Returns fields as the API lists them. */
    public static Array fields(List<Field> fields) {
        List<JsonValue> items = new ArrayList<>();
        fields.forEach(field -> items.add(FieldJson.write(field.withoutExtras())));
        return new Array(items);
    }

    private static Array storedFields(List<Field> fields) {
        List<JsonValue> items = new ArrayList<>();
        fields.forEach(field -> items.add(FieldJson.write(field)));
        return new Array(items);
    }

    /** Reads a stored collection. @throws CollectionFormatException if the row is not one */
    public static Collection read(CollectionRow row) {
        CollectionType type = CollectionType.of(row.type())
                .orElseThrow(() -> new CollectionFormatException("unknown collection type " + row.type()));
        try {
            Obj options = JsonReader.parse(row.options()) instanceof Obj stored ? stored : Obj.EMPTY;
            CollectionRow.Rules rules = row.rules();
            return Collection.of(new Collection.Definition(
                    row.id(),
                    row.name(),
                    type,
                    row.system(),
                    readFields(array(row.fields())),
                    new JsonParts(new Obj(Map.of("indexes", new Array(array(row.indexes()))))).texts("indexes"),
                    new AccessRules(
                            rule(rules.list()),
                            rule(rules.view()),
                            rule(rules.create()),
                            rule(rules.update()),
                            rule(rules.delete())),
                    storedOptions(type, options),
                    row.created(),
                    row.updated()));
        } catch (MalformedJsonException malformed) {
            throw new CollectionFormatException("collection " + row.name() + ": " + malformed.getMessage());
        }
    }

    /** Returns what is to be stored of a collection. */
    public static CollectionRow row(Collection collection) {
        AccessRules rules = collection.rules();
        return new CollectionRow(
                collection.id(),
                collection.isSystem(),
                collection.type().word(),
                collection.name(),
                JsonWriter.write(storedFields(collection.fields())),
                JsonWriter.write(JsonValue.texts(collection.indexes())),
                new CollectionRow.Rules(
                        text(rules.list()),
                        text(rules.view()),
                        text(rules.create()),
                        text(rules.update()),
                        text(rules.delete())),
                JsonWriter.write(options(collection.options(), true, true)),
                collection.definition().created(),
                collection.definition().updated());
    }

    static Obj write(Collection.Definition it, boolean withSecrets) {
        Map<String, JsonValue> members = new LinkedHashMap<>(JsonParts.object(
                        "id", it.id(),
                        "listRule", it.rules().list(),
                        "viewRule", it.rules().view(),
                        "createRule", it.rules().create(),
                        "updateRule", it.rules().update(),
                        "deleteRule", it.rules().delete(),
                        "name", it.name(),
                        "type", it.type().word(),
                        "fields", fields(it.fields()),
                        "indexes", JsonValue.texts(it.indexes()),
                        "created", it.created(),
                        "updated", it.updated(),
                        "system", it.system())
                .members());
        members.putAll(options(it.options(), withSecrets, false).members());
        return new Obj(members);
    }

    private static Obj options(CollectionOptions options, boolean withSecrets, boolean withExtras) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        switch (options) {
            case CollectionOptions.Base ignored -> {}
            case CollectionOptions.View view -> members.put("viewQuery", JsonValue.of(view.viewQuery()));
            case CollectionOptions.Auth auth ->
                members.putAll(AuthOptionsJson.write(auth.auth(), withSecrets).members());
        }
        if (withExtras) {
            members.putAll(options.extras().members());
        }
        return new Obj(members);
    }

    private static CollectionOptions storedOptions(CollectionType type, Obj stored) {
        JsonShape.ObjectShape shape = switch (type) {
            case BASE -> new JsonShape.ObjectShape(Map.of());
            case VIEW -> CollectionShapes.VIEW;
            case AUTH -> CollectionShapes.AUTH;
        };
        Map<String, JsonValue> extras = new LinkedHashMap<>(stored.members());
        extras.keySet().removeAll(shape.members().keySet());
        return options(type, new JsonParts((Obj) shape.overlay(shape.zero(), stored)), new Obj(extras));
    }

    static CollectionOptions options(CollectionType type, JsonParts parts, Obj extras) {
        return switch (type) {
            case BASE -> new CollectionOptions.Base(extras);
            case VIEW -> new CollectionOptions.View(parts.text("viewQuery"), extras);
            case AUTH -> new CollectionOptions.Auth(AuthOptionsJson.read(parts), extras);
        };
    }

    static List<Field> readFields(List<JsonValue> items) {
        List<Field> fields = new ArrayList<>();
        for (JsonValue item : items) {
            fields.add(readField(item instanceof Obj object ? object : Obj.EMPTY));
        }
        return fields;
    }

    private static Field readField(Obj json) {
        if (FieldType.of(CollectionMerge.text(json, "type")).isEmpty()) {
            throw new CollectionFormatException("missing or unknown field type in " + JsonWriter.write(sorted(json)));
        }
        try {
            return FieldJson.read(json);
        } catch (FieldFormatException wrong) {
            throw new CollectionFormatException(String.valueOf(wrong.getMessage()));
        }
    }

    private static JsonValue sorted(JsonValue json) {
        return switch (json) {
            case Obj object -> {
                Map<String, JsonValue> members = new TreeMap<>();
                object.members().forEach((name, value) -> members.put(name, sorted(value)));
                yield new Obj(members);
            }
            case Array array ->
                new Array(array.items().stream().map(CollectionJson::sorted).toList());
            default -> json;
        };
    }

    private static List<JsonValue> array(String json) {
        return json.isEmpty() || !(JsonReader.parse(json) instanceof Array array) ? List.of() : array.items();
    }

    private static AccessRule rule(Optional<String> stored) {
        return stored.map(AccessRule::of).orElse(AccessRule.LOCKED);
    }

    private static Optional<String> text(AccessRule rule) {
        return JsonParts.of(rule) instanceof JsonValue.Text text ? Optional.of(text.value()) : Optional.empty();
    }
}
