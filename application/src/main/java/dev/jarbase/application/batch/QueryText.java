package dev.jarbase.application.batch;

import dev.jarbase.domain.json.JsonNumbers;
import dev.jarbase.domain.json.JsonValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The query of a batch item's URL: its parameters as rules see them, and as members of the body. */
final class QueryText {
    private final Map<String, List<String>> parameters = new LinkedHashMap<>();

    private QueryText() {}

    /** Reads a query; a malformed parameter is left out. */
    static QueryText parse(String query) {
        QueryText parsed = new QueryText();
        for (String parameter : query.split("&", -1)) {
            if (!parameter.isEmpty() && parameter.indexOf(';') < 0) {
                parsed.add(parameter);
            }
        }
        return parsed;
    }

    private void add(String parameter) {
        int equals = parameter.indexOf('=');
        try {
            String name = decoded(equals < 0 ? parameter : parameter.substring(0, equals));
            String value = equals < 0 ? "" : decoded(parameter.substring(equals + 1));
            parameters.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
        } catch (IllegalArgumentException malformed) {
            // peer: parameters with broken escapes do not exist
            return;
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The first value of each parameter. */
    Map<String, String> firstValues() {
        Map<String, String> first = new LinkedHashMap<>();
        parameters.forEach((name, values) -> first.put(name, values.getFirst()));
        return first;
    }

    /** Returns a body with the parameters below its own members: the peer sends items on as forms. */
    JsonValue.Obj below(JsonValue.Obj body) {
        if (parameters.isEmpty()) {
            return body;
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        parameters.forEach((name, values) -> members.put(name, json(values)));
        members.putAll(body.members());
        return new JsonValue.Obj(members);
    }

    private static JsonValue json(List<String> values) {
        return values.size() == 1
                ? json(values.getFirst())
                : new JsonValue.Array(
                        List.copyOf(values.stream().map(QueryText::json).toList()));
    }

    /** Takes a text for the boolean or number that it is the shortest form of. */
    private static JsonValue json(String text) {
        return switch (text) {
            case "true" -> JsonValue.of(true);
            case "false" -> JsonValue.of(false);
            default -> isNumber(text) ? JsonValue.of(Double.parseDouble(text)) : JsonValue.of(text);
        };
    }

    private static boolean isNumber(String text) {
        boolean plausible = !text.isEmpty()
                && text.length() < 400
                && text.charAt(0) != '.'
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-' || c == '.');
        if (!plausible) {
            return false;
        }
        try {
            return JsonNumbers.plain(Double.parseDouble(text)).equals(text);
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
