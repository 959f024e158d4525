package dev.jarbase.adapter.http.route;

import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.json.MalformedJsonException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a realtime client asks for over WebSocket (docs/reference/realtime.md). */
sealed interface SocketRequest {
    /** What the client calls its request; the answer repeats it. */
    JsonValue id();

    /** Begins, or goes on where the cursor says. */
    record Connect(JsonValue id, String token, String cursor, List<String> subscriptions) implements SocketRequest {
        public Connect {
            subscriptions = List.copyOf(subscriptions);
        }

        @Override
        public String toString() {
            return "Connect[" + id + "]";
        }
    }

    /** Adds subscriptions. */
    record Subscribe(JsonValue id, List<String> subscriptions) implements SocketRequest {
        public Subscribe {
            subscriptions = List.copyOf(subscriptions);
        }
    }

    /** Takes subscriptions away. */
    record Unsubscribe(JsonValue id, List<String> subscriptions) implements SocketRequest {
        public Unsubscribe {
            subscriptions = List.copyOf(subscriptions);
        }
    }

    /** Signs in. */
    record SignIn(JsonValue id, String token) implements SocketRequest {
        @Override
        public String toString() {
            return "SignIn[" + id + "]";
        }
    }

    /** Asks whether the server answers. */
    record Ping(JsonValue id) implements SocketRequest {}

    /** The longest id. */
    int MAX_ID = 64;

    /** Reads a message as an object. @throws Fault if it is none */
    static JsonValue.Obj members(String text) {
        try {
            if (JsonReader.parse(text) instanceof JsonValue.Obj members) {
                return members;
            }
        } catch (MalformedJsonException malformed) {
            throw Fault.invalid("The message is not JSON.");
        }
        throw Fault.invalid("The message is not a JSON object.");
    }

    /** Returns the id of a message: a short text or a number, else null. */
    static JsonValue id(JsonValue.Obj members) {
        JsonValue id = members.get("id").orElse(JsonValue.NULL);
        return switch (id) {
            case JsonValue.Text(String text) when text.length() <= MAX_ID -> id;
            case JsonValue.Num ignored -> id;
            case JsonValue ignored -> JsonValue.NULL;
        };
    }

    /** Reads what is asked for. @throws Fault if it cannot be understood */
    static SocketRequest of(JsonValue.Obj members) {
        JsonValue id = id(members);
        return switch (text(members, "type")) {
            case "connect" -> new Connect(id, text(members, "token"), text(members, "cursor"), subscriptions(members));
            case "subscribe" -> new Subscribe(id, subscriptions(members));
            case "unsubscribe" -> new Unsubscribe(id, subscriptions(members));
            case "auth" -> new SignIn(id, text(members, "token"));
            case "ping" -> new Ping(id);
            default -> throw Fault.invalid("Unknown type of message.");
        };
    }

    private static String text(JsonValue.Obj members, String name) {
        return switch (members.get(name).orElse(JsonValue.NULL)) {
            case JsonValue.Text(String text) -> text;
            case JsonValue.Null ignored -> "";
            case JsonValue ignored -> throw Fault.invalid("\"" + name + "\" must be a text.");
        };
    }

    private static List<String> subscriptions(JsonValue.Obj members) {
        return switch (members.get("subscriptions").orElse(JsonValue.NULL)) {
            case JsonValue.Array(List<JsonValue> items) -> {
                List<String> texts = new ArrayList<>(items.size());
                for (JsonValue item : items) {
                    texts.add(subscription(item));
                }
                yield texts;
            }
            case JsonValue.Null ignored -> List.of();
            case JsonValue ignored -> throw Fault.invalid("\"subscriptions\" must be a list.");
        };
    }

    /** Returns a subscription as the peer's clients write it. */
    private static String subscription(JsonValue item) {
        return switch (item) {
            case JsonValue.Text(String text) -> text;
            case JsonValue.Obj members -> withOptions(text(members, "topic"), members);
            case JsonValue ignored -> throw Fault.invalid("A subscription must be a text or an object.");
        };
    }

    private static String withOptions(String topic, JsonValue.Obj members) {
        Map<String, JsonValue> options = new LinkedHashMap<>();
        for (String name : List.of("query", "headers")) {
            members.get(name).ifPresent(value -> options.put(name, value));
        }
        if (options.isEmpty()) {
            return topic;
        }
        String json = JsonWriter.write(new JsonValue.Obj(options));
        return topic + "?options="
                + URLEncoder.encode(json, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
