package dev.jarbase.domain.record;

import java.util.List;

/**
 * A text, or the id of a relation to one record, that a record has to have in a field: one of these.
 *
 * @param values from one to {@value #MAX_VALUES}
 */
public record TextMatch(String field, List<String> values) {
    public static final int MAX_VALUES = 256;

    public TextMatch {
        if (values.isEmpty() || values.size() > MAX_VALUES) {
            throw new IllegalArgumentException("a number of values that cannot be matched: " + values.size());
        }
    }

    public static TextMatch of(String field, String value) {
        return new TextMatch(field, List.of(value));
    }
}
