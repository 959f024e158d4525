package dev.jarbase.adapter.http.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Decoded names and values in order, as in the query of a URL or a form body. Immutable. */
public final class QueryParameters {
    /** No parameters. */
    public static final QueryParameters NONE = new QueryParameters(List.of(), false);

    private final List<String> entries;
    private final boolean malformed;

    private QueryParameters(List<String> entries, boolean malformed) {
        this.entries = entries;
        this.malformed = malformed;
    }

    /** Decodes a query without its question mark; what is malformed is left out and {@link #isMalformed()} tells so. */
    public static QueryParameters parse(String query) {
        if (query.isEmpty()) {
            return NONE;
        }
        List<String> entries = new ArrayList<>();
        boolean malformed = false;
        for (int start = 0; start <= query.length(); ) {
            int ampersand = query.indexOf('&', start);
            int end = ampersand < 0 ? query.length() : ampersand;
            malformed |= !add(entries, query, start, end);
            start = end + 1;
        }
        return new QueryParameters(entries, malformed);
    }

    private static boolean add(List<String> entries, String query, int start, int end) {
        if (start == end) {
            return true;
        }
        int equals = query.indexOf('=', start);
        int nameEnd = equals < 0 || equals > end ? end : equals;
        String name = query.substring(start, nameEnd);
        String value = nameEnd == end ? "" : query.substring(nameEnd + 1, end);
        if (!isWellFormed(name) || !isWellFormed(value)) {
            return false;
        }
        entries.add(FormText.decode(name));
        entries.add(FormText.decode(value));
        return true;
    }

    /** The peer takes a semicolon, which once separated parameters, for a mistake. */
    private static boolean isWellFormed(String text) {
        return text.indexOf(';') < 0 && FormText.isWellFormed(text);
    }

    /** Whether something could not be decoded. */
    public boolean isMalformed() {
        return malformed;
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Returns the first value of a name; empty if there is none. */
    public String first(String name) {
        for (int i = 0; i < entries.size(); i += 2) {
            if (entries.get(i).equals(name)) {
                return entries.get(i + 1);
            }
        }
        return "";
    }

    /** Returns the first value of each name. */
    public Map<String, String> firstValues() {
        if (entries.isEmpty()) {
            return Map.of();
        }
        Map<String, String> values = new LinkedHashMap<>();
        forEach(values::putIfAbsent);
        return Collections.unmodifiableMap(values);
    }

    /** Hands over every name with its value, in order. */
    public void forEach(BiConsumer<String, String> consumer) {
        for (int i = 0; i < entries.size(); i += 2) {
            consumer.accept(entries.get(i), entries.get(i + 1));
        }
    }
}
