package dev.jarbase.adapter.identity.oauth2;

import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonValue.Array;
import dev.jarbase.domain.json.JsonValue.Bool;
import dev.jarbase.domain.json.JsonValue.Num;
import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.json.JsonValue.Text;
import dev.jarbase.domain.json.MalformedJsonException;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import java.util.List;
import java.util.Set;

/**
 * A JSON object whose values are read by path, such as {@code data.0.id}. What is absent or null reads as empty; what is
 * of another kind than expected is refused, because a provider that changed its answer must not be misread.
 */
record JsonTree(Obj root) {
    /** The greatest whole number that is told from its neighbours. */
    private static final double EXACT = 9_007_199_254_740_991.0;

    /** The words for true of the peer. */
    private static final Set<String> TRUE = Set.of("1", "t", "T", "true", "TRUE", "True");

    /** Reads an object. @throws OAuth2Exception if the text is something else */
    static JsonTree parse(String json) {
        try {
            JsonValue value = JsonReader.parse(json);
            if (value instanceof Obj object) {
                return new JsonTree(object);
            }
        } catch (MalformedJsonException malformed) {
            throw new OAuth2Exception("the answer is not JSON", malformed);
        }
        throw new OAuth2Exception("the answer is not a JSON object");
    }

    String text(String path) {
        return switch (at(path)) {
            case Text(String value) -> value;
            case JsonValue.Null _ -> "";
            default -> throw unexpected(path);
        };
    }

    /** Returns the digits of a whole number; nothing for 0, which no provider gives to an account. */
    String whole(String path) {
        return switch (at(path)) {
            case Num(double value)
            when value == Math.rint(value) && Math.abs(value) <= EXACT -> value == 0 ? "" : Long.toString((long) value);
            case JsonValue.Null _ -> "";
            default -> throw unexpected(path);
        };
    }

    boolean flag(String path) {
        return switch (at(path)) {
            case Bool(boolean value) -> value;
            case JsonValue.Null _ -> false;
            default -> throw unexpected(path);
        };
    }

    /** Reads a flag that some providers write as a text or a number. */
    boolean looseFlag(String path) {
        return switch (at(path)) {
            case Bool(boolean value) -> value;
            case Text(String word) -> TRUE.contains(word);
            case Num(double number) -> number != 0;
            default -> false;
        };
    }

    List<JsonValue> items(String path) {
        return switch (at(path)) {
            case Array(List<JsonValue> items) -> items;
            case JsonValue.Null _ -> List.of();
            default -> throw unexpected(path);
        };
    }

    /** Returns the value at a path; null as JSON knows it if there is none. */
    JsonValue at(String path) {
        JsonValue value = root;
        for (String step : path.split("\\.", -1)) {
            value = switch (value) {
                case Obj object -> object.get(step).orElse(JsonValue.NULL);
                case Array(List<JsonValue> items) when !items.isEmpty() && step.equals("0") -> items.getFirst();
                case JsonValue.Null _, Array _ -> JsonValue.NULL;
                default -> throw unexpected(path);
            };
        }
        return value;
    }

    private static OAuth2Exception unexpected(String path) {
        return new OAuth2Exception("the answer has an unexpected kind of value at " + path);
    }
}
