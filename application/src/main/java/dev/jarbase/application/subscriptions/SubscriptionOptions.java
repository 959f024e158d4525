package dev.jarbase.application.subscriptions;

import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonTexts;
import dev.jarbase.domain.json.JsonValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a subscription says beside its topic, as if it were a request: query parameters and headers. Immutable.
 *
 * @param headers by name in lower snake case
 */
public record SubscriptionOptions(Map<String, String> query, Map<String, String> headers) {
    /** No options. */
    public static final SubscriptionOptions NONE = new SubscriptionOptions(Map.of(), Map.of());

    public SubscriptionOptions {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    /** Reads the options of a subscription such as {@code topic?options={…}}; what cannot be read is no option. */
    static SubscriptionOptions of(String subscription) {
        int fragment = subscription.indexOf('#');
        String url = fragment < 0 ? subscription : subscription.substring(0, fragment);
        int mark = url.indexOf('?');
        if (mark < 0 || !isUrl(url, mark)) {
            return NONE;
        }
        return JsonReader.tryParse(parameter(url.substring(mark + 1), "options"))
                .map(SubscriptionOptions::of)
                .orElse(NONE);
    }

    private static SubscriptionOptions of(JsonValue options) {
        return new SubscriptionOptions(
                texts(options, "query", name -> name), texts(options, "headers", SubscriptionOptions::snakeCase));
    }

    /** Returns a query parameter, empty if there is none. */
    public String parameter(String name) {
        return query.getOrDefault(name, "");
    }

    /** Returns a header by its name in lower snake case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Whether the peer would read the text as a URL: no control characters, no broken escapes before the query. */
    private static boolean isUrl(String url, int pathEnd) {
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c < ' ' || c == 127 || (c == '%' && i < pathEnd && !isEscape(url, i, pathEnd))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEscape(String url, int at, int end) {
        return at + 2 < end
                && Character.digit(url.charAt(at + 1), 16) >= 0
                && Character.digit(url.charAt(at + 2), 16) >= 0;
    }

    private static String parameter(String query, String name) {
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            if (equals > 0
                    && parameter.indexOf(';') < 0
                    && decoded(parameter.substring(0, equals)).equals(name)) {
                return decoded(parameter.substring(equals + 1));
            }
        }
        return "";
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static Map<String, String> texts(JsonValue options, String member, UnaryOperator<String> naming) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (options instanceof JsonValue.Obj(Map<String, JsonValue> members)) {
            members.forEach((name, value) -> {
                if (name.equalsIgnoreCase(member) && value instanceof JsonValue.Obj(Map<String, JsonValue> values)) {
                    values.forEach((key, each) -> texts.put(naming.apply(key), JsonTexts.of(each)));
                }
            });
        }
        return texts;
    }

    /** Words become lower case with one underscore between them; a word also begins with a single capital letter. */
    private static String snakeCase(String name) {
        var out = new StringBuilder(name.length() + 4);
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isWord(c)) {
                gap = true;
                continue;
            }
            boolean begins = gap || (isCapital(c) && i > 0 && !isCapital(name.charAt(i - 1)));
            if (begins && !out.isEmpty()) {
                out.append('_');
            }
            gap = false;
            out.append(c);
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isWord(char c) {
        return isCapital(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
