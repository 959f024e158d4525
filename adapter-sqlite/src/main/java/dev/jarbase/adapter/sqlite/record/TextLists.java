package dev.jarbase.adapter.sqlite.record;

import dev.jarbase.domain.field.FieldValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON lists of plain texts as they are usually stored. */
final class TextLists {
    private TextLists() {}

    /** Returns the items of a compact list of distinct texts without escapes; nothing if the text is anything else. */
    static Optional<FieldValue> parse(String json) {
        int end = json.length() - 1;
        if (end < 3 || json.charAt(0) != '[' || json.charAt(end) != ']' || json.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        List<String> items = new ArrayList<>(4);
        int position = 1;
        while (true) {
            int close = json.charAt(position) == '"' ? json.indexOf('"', position + 1) : -1;
            if (close <= position + 1) {
                return Optional.empty();
            }
            String item = json.substring(position + 1, close);
            if (items.contains(item)) {
                return Optional.empty();
            }
            items.add(item);
            if (close + 1 == end) {
                return Optional.of(new FieldValue.Texts(items));
            }
            position = close + 2;
            if (json.charAt(close + 1) != ',' || position >= end) {
                return Optional.empty();
            }
        }
    }
}
