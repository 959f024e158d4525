package dev.jarbase.adapter.http.route;

import dev.jarbase.application.hooks.BatchRequestEvent.Item;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.file.SubmittedFile;
import dev.jarbase.domain.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the requests of a batch; members of the wrong kind make it unreadable, absent ones are empty. */
final class BatchItems {
    static final String UNREADABLE = "Failed to read the submitted batch data.";

    private BatchItems() {}

    /**
     * Reads the requests with their files.
     *
     * @param files by {@code requests.N.field} or {@code requests[N].field}
     */
    static List<Item> read(JsonValue.Obj body, Map<String, List<SubmittedFile>> files) {
        List<Item> items = new ArrayList<>();
        JsonValue requests = body.find("requests").orElse(JsonValue.Null.NULL);
        if (requests instanceof JsonValue.Array array) {
            array.items().forEach(item -> items.add(item(item, filesOf(items.size(), files))));
        } else if (requests != JsonValue.Null.NULL) {
            throw Fault.invalid(UNREADABLE);
        }
        return items;
    }

    private static Map<String, List<SubmittedFile>> filesOf(int index, Map<String, List<SubmittedFile>> files) {
        if (files.isEmpty()) {
            return files;
        }
        Map<String, List<SubmittedFile>> own = new LinkedHashMap<>();
        for (String prefix : List.of("requests." + index + ".", "requests[" + index + "].")) {
            files.forEach((key, list) -> {
                if (key.startsWith(prefix)) {
                    own.computeIfAbsent(key.substring(prefix.length()), name -> new ArrayList<>())
                            .addAll(list);
                }
            });
        }
        return own;
    }

    private static Item item(JsonValue value, Map<String, List<SubmittedFile>> files) {
        if (!(value instanceof JsonValue.Obj item)) {
            throw Fault.invalid(UNREADABLE);
        }
        Map<String, String> headers = new LinkedHashMap<>();
        object(item, "headers").members().forEach((name, header) -> headers.put(name, text(header)));
        return new Item(text(member(item, "method")), text(member(item, "url")), headers, object(item, "body"), files);
    }

    private static JsonValue member(JsonValue.Obj item, String name) {
        return item.find(name).orElse(JsonValue.Null.NULL);
    }

    private static JsonValue.Obj object(JsonValue.Obj item, String name) {
        JsonValue value = member(item, name);
        if (value instanceof JsonValue.Obj object) {
            return object;
        }
        if (value == JsonValue.Null.NULL) {
            return JsonValue.Obj.EMPTY;
        }
        throw Fault.invalid(UNREADABLE);
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonValue.Text(String text)) {
            return text;
        }
        if (value == JsonValue.Null.NULL) {
            return "";
        }
        throw Fault.invalid(UNREADABLE);
    }
}
