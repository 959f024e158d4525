package dev.jarbase.domain.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON value (RFC 8259). Immutable; numbers are IEEE 754 doubles, as in the peer.
 */
public sealed interface JsonValue {

    /** The JSON literal {@code null}. */
    enum Null implements JsonValue {
        NULL
    }

    /** A JSON literal {@code true} or {@code false}. */
    record Bool(boolean value) implements JsonValue {}

    /** A finite JSON number. */
    record Num(double value) implements JsonValue {}

    /** A JSON string. */
    record Text(String value) implements JsonValue {}

    /** A JSON array. */
    record Array(List<JsonValue> items) implements JsonValue {
        /** The empty array. */
        public static final Array EMPTY = new Array(List.of());

        public Array {
            items = List.copyOf(items);
        }
    }

    /** A JSON object; iteration keeps the order of insertion. */
    record Obj(Map<String, JsonValue> members) implements JsonValue {
        /** The empty object. */
        public static final Obj EMPTY = new Obj(Map.of());

        public Obj {
            members = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        /** Returns the member of that exact name, if present. */
        public Optional<JsonValue> get(String name) {
            return Optional.ofNullable(members.get(name));
        }

        /**
         * Returns the member of that name in any case that is not null, as the peer reads the members of forms; the
         * last one counts.
         */
        public Optional<JsonValue> find(String name) {
            JsonValue found = null;
            for (Map.Entry<String, JsonValue> member : members.entrySet()) {
                if (member.getKey().equalsIgnoreCase(name) && member.getValue() != Null.NULL) {
                    found = member.getValue();
                }
            }
            return Optional.ofNullable(found);
        }
    }

    /** The {@code null} value. */
    JsonValue NULL = Null.NULL;

    static JsonValue of(boolean value) {
        return new Bool(value);
    }

    static JsonValue of(double value) {
        return new Num(value);
    }

    /** Returns a whole number; one beyond 2^53 is rounded. */
    static JsonValue of(long value) {
        return new Num((double) value);
    }

    static JsonValue of(String value) {
        return new Text(value);
    }

    /** Returns an array of texts. */
    static Array texts(Iterable<String> values) {
        var items = new java.util.ArrayList<JsonValue>();
        values.forEach(value -> items.add(new Text(value)));
        return new Array(items);
    }
}
