package dev.jarbase.application.batch;

import dev.jarbase.application.hooks.BatchRequestEvent.Item;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and checks the requests of a batch. */
public final class BatchItems {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final int MAX_URL = 2000;

    private BatchItems() {}

    /** Reads the requests out of a submitted body. @throws Fault if they have not the shape of requests */
    public static List<Item> read(JsonValue.Obj body) {
        List<Item> items = new ArrayList<>();
        for (JsonValue item : items(body).items()) {
            if (!(item instanceof JsonValue.Obj object)) {
                throw unreadable();
            }
            items.add(new Item(
                    text(object.get("method")), text(object.get("url")), headers(object), body(object.get("body"))));
        }
        return items;
    }

    private static JsonValue.Array items(JsonValue.Obj body) {
        return switch (body.get("requests").orElse(JsonValue.NULL)) {
            case JsonValue.Array array -> array;
            case JsonValue.Null ignored -> JsonValue.Array.EMPTY;
            case JsonValue.Obj ignored -> throw unreadable();
            case JsonValue.Text ignored -> throw unreadable();
            case JsonValue.Num ignored -> throw unreadable();
            case JsonValue.Bool ignored -> throw unreadable();
        };
    }

    private static Map<String, String> headers(JsonValue.Obj item) {
        Map<String, String> headers = new LinkedHashMap<>();
        body(item.get("headers")).members().forEach((name, value) -> headers.put(name, text(Optional.of(value))));
        return headers;
    }

    private static String text(Optional<JsonValue> value) {
        return switch (value.orElse(JsonValue.NULL)) {
            case JsonValue.Text(String text) -> text;
            case JsonValue.Null ignored -> "";
            case JsonValue.Obj ignored -> throw unreadable();
            case JsonValue.Array ignored -> throw unreadable();
            case JsonValue.Num ignored -> throw unreadable();
            case JsonValue.Bool ignored -> throw unreadable();
        };
    }

    private static JsonValue.Obj body(Optional<JsonValue> value) {
        return switch (value.orElse(JsonValue.NULL)) {
            case JsonValue.Obj object -> object;
            case JsonValue.Null ignored -> JsonValue.Obj.EMPTY;
            case JsonValue.Text ignored -> throw unreadable();
            case JsonValue.Array ignored -> throw unreadable();
            case JsonValue.Num ignored -> throw unreadable();
            case JsonValue.Bool ignored -> throw unreadable();
        };
    }

    private static Fault unreadable() {
        return Fault.invalid("Failed to read the submitted batch data.");
    }

    /** Checks how many requests there are and what each wants. @throws Fault with the errors of the requests */
    static void check(List<Item> items, long max) {
        if (items.isEmpty()) {
            throw invalid(RuleErrors.required());
        }
        if (items.size() > max) {
            throw invalid(RuleErrors.length(0, max));
        }
        FieldErrors.Collector errors = new FieldErrors.Collector();
        for (int i = 0; i < items.size(); i++) {
            errors.put(Integer.toString(i), errors(items.get(i)));
        }
        if (!errors.isEmpty()) {
            throw invalid(errors.toTree());
        }
    }

    private static FieldErrors.Tree errors(Item item) {
        FieldErrors.Collector errors = new FieldErrors.Collector();
        if (item.method().isEmpty()) {
            errors.put("method", RuleErrors.required());
        } else if (!METHODS.contains(item.method())) {
            errors.put("method", RuleErrors.notAllowed());
        }
        if (item.url().isEmpty()) {
            errors.put("url", RuleErrors.required());
        } else if (item.url().getBytes(StandardCharsets.UTF_8).length > MAX_URL) {
            errors.put("url", RuleErrors.length(0, MAX_URL));
        }
        return errors.toTree();
    }

    private static Fault invalid(FieldErrors errors) {
        return Fault.invalid("Invalid batch request data.", FieldErrors.at("requests", errors));
    }
}
