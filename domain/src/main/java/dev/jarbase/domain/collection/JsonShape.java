package dev.jarbase.domain.collection;

import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonValue.Array;
import dev.jarbase.domain.json.JsonValue.Bool;
import dev.jarbase.domain.json.JsonValue.Null;
import dev.jarbase.domain.json.JsonValue.Num;
import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.json.JsonValue.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What JSON a property takes, and how submitted JSON is laid over what is there: members of objects one by one, lists as
 * a whole (but objects in lists by position), null only where it means something.
 */
sealed interface JsonShape {

    /** The value that an absent property has. */
    JsonValue zero();

    /** Returns the current value changed by a submitted one. @throws CollectionFormatException if that is of another kind */
    JsonValue overlay(JsonValue current, JsonValue submitted);

    /** A text, or with {@code nullable} also null. */
    static JsonShape text(boolean nullable) {
        return new KindShape(Text.class, "a text", JsonValue.of(""), nullable);
    }

    /** True or false, or with {@code nullable} also null. */
    static JsonShape bool(boolean nullable) {
        return new KindShape(Bool.class, "true or false", JsonValue.of(false), nullable);
    }

    /** Any value of one kind, or with {@code nullable} also null. */
    record KindShape(Class<? extends JsonValue> kind, String words, JsonValue blank, boolean nullable)
            implements JsonShape {
        @Override
        public JsonValue zero() {
            return nullable ? JsonValue.NULL : blank;
        }

        @Override
        public JsonValue overlay(JsonValue current, JsonValue submitted) {
            if (kind.isInstance(submitted)) {
                return submitted;
            }
            if (submitted instanceof Null) {
                return nullable ? submitted : current;
            }
            throw wrong(words, submitted);
        }
    }

    /** A whole number. */
    record WholeShape() implements JsonShape {
        @Override
        public JsonValue zero() {
            return JsonValue.of(0);
        }

        @Override
        public JsonValue overlay(JsonValue current, JsonValue submitted) {
            return switch (submitted) {
                case Num number when number.value() == Math.rint(number.value()) -> number;
                case Null ignored -> current;
                default -> throw wrong("a whole number", submitted);
            };
        }
    }

    /** A list whose elements replace the current ones; objects are laid over those at the same position. */
    record ListShape(JsonShape element) implements JsonShape {
        @Override
        public JsonValue zero() {
            return Array.EMPTY;
        }

        @Override
        public JsonValue overlay(JsonValue current, JsonValue submitted) {
            return switch (submitted) {
                case Array array -> elements(current instanceof Array old ? old.items() : List.of(), array.items());
                case Null ignored -> Array.EMPTY;
                default -> throw wrong("a list", submitted);
            };
        }

        private Array elements(List<JsonValue> old, List<JsonValue> submitted) {
            List<JsonValue> elements = new ArrayList<>();
            for (int i = 0; i < submitted.size(); i++) {
                elements.add(element.overlay(i < old.size() ? old.get(i) : element.zero(), submitted.get(i)));
            }
            return new Array(elements);
        }
    }

    /** An object of known members, whose names match in any case; others are left out. */
    record ObjectShape(Map<String, JsonShape> members) implements JsonShape {
        public ObjectShape {
            members = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public JsonValue zero() {
            Map<String, JsonValue> zeros = new LinkedHashMap<>();
            members.forEach((name, shape) -> zeros.put(name, shape.zero()));
            return new Obj(zeros);
        }

        @Override
        public JsonValue overlay(JsonValue current, JsonValue submitted) {
            return switch (submitted) {
                case Obj changes -> overlay(current instanceof Obj old ? old : Obj.EMPTY, changes);
                case Null ignored -> current;
                default -> throw wrong("an object", submitted);
            };
        }

        private Obj overlay(Obj current, Obj changes) {
            Map<String, JsonValue> merged = new LinkedHashMap<>();
            members.forEach((name, shape) -> merged.put(name, current.get(name).orElseGet(shape::zero)));
            changes.members().forEach((name, value) -> {
                String known = knownName(name);
                JsonShape shape = members.get(known);
                if (shape != null) {
                    merged.compute(known, (key, old) -> shape.overlay(old == null ? shape.zero() : old, value));
                }
            });
            return new Obj(merged);
        }

        private String knownName(String name) {
            if (members.containsKey(name)) {
                return name;
            }
            for (String member : members.keySet()) {
                if (member.equalsIgnoreCase(name)) {
                    return member;
                }
            }
            return name;
        }
    }

    /** An object of any members, or null. */
    record OpenObjectShape() implements JsonShape {
        @Override
        public JsonValue zero() {
            return JsonValue.NULL;
        }

        @Override
        public JsonValue overlay(JsonValue current, JsonValue submitted) {
            return switch (submitted) {
                case Obj changes -> {
                    Map<String, JsonValue> merged = new LinkedHashMap<>();
                    if (current instanceof Obj old) {
                        merged.putAll(old.members());
                    }
                    merged.putAll(changes.members());
                    yield new Obj(merged);
                }
                case Null nothing -> nothing;
                default -> throw wrong("an object", submitted);
            };
        }
    }

    /** A list of objects that replaces the current one as it is. */
    record RawListShape() implements JsonShape {
        @Override
        public JsonValue zero() {
            return Array.EMPTY;
        }

        @Override
        public JsonValue overlay(JsonValue current, JsonValue submitted) {
            return switch (submitted) {
                case Array array -> array;
                case Null ignored -> Array.EMPTY;
                default -> throw wrong("a list", submitted);
            };
        }
    }

    private static CollectionFormatException wrong(String expected, JsonValue submitted) {
        return new CollectionFormatException("expected " + expected + " in place of "
                + submitted.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT));
    }
}
