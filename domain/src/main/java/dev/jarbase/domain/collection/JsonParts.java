package dev.jarbase.domain.collection;

import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonValue.Array;
import dev.jarbase.domain.json.JsonValue.Bool;
import dev.jarbase.domain.json.JsonValue.Num;
import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.json.JsonValue.Text;
import dev.jarbase.domain.rule.AccessRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of an object whose kinds a {@link JsonShape} has made sure of. */
record JsonParts(Obj object) {

    String text(String name) {
        return value(name) instanceof Text text ? text.value() : "";
    }

    boolean flag(String name) {
        return value(name) instanceof Bool bool && bool.value();
    }

    long whole(String name) {
        return value(name) instanceof Num number ? (long) number.value() : 0;
    }

    AccessRule rule(String name) {
        return value(name) instanceof Text text ? AccessRule.of(text.value()) : AccessRule.LOCKED;
    }

    List<JsonValue> items(String name) {
        return value(name) instanceof Array array ? array.items() : List.of();
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonValue item : items(name)) {
            texts.add(item instanceof Text text ? text.value() : "");
        }
        return texts;
    }

    JsonParts parts(String name) {
        return new JsonParts(value(name) instanceof Obj nested ? nested : Obj.EMPTY);
    }

    Optional<Boolean> optionalFlag(String name) {
        return value(name) instanceof Bool bool ? Optional.of(bool.value()) : Optional.empty();
    }

    Optional<Obj> optionalObject(String name) {
        return value(name) instanceof Obj nested ? Optional.of(nested) : Optional.empty();
    }

    private JsonValue value(String name) {
        return object.get(name).orElse(JsonValue.NULL);
    }

    static JsonValue of(AccessRule rule) {
        return switch (rule) {
            case AccessRule.Locked ignored -> JsonValue.NULL;
            case AccessRule.Open ignored -> JsonValue.of("");
            case AccessRule.When(String filter) -> JsonValue.of(filter);
        };
    }

    /** Makes an object of names and values in turn; empty Optionals are left out. */
    static Obj object(Object... namesAndValues) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = (String) namesAndValues[i];
            JsonValue value = json(namesAndValues[i + 1]);
            members.put(name, value);
        }
        return new Obj(members);
    }

    private static JsonValue json(Object value) {
        return switch (value) {
            case JsonValue json -> json;
            case String text -> JsonValue.of(text);
            case Boolean bool -> JsonValue.of(bool);
            case Number number -> JsonValue.of(number.doubleValue());
            case AccessRule rule -> of(rule);
            default -> throw new IllegalArgumentException("no JSON for " + value.getClass());
        };
    }
}
