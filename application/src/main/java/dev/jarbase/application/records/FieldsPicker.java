package dev.jarbase.application.records;

import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.text.HtmlExcerpt;

/** The {@code fields} parameter: which members of an answer are wanted. */
public final class FieldsPicker {
    private FieldsPicker() {}

    public static FieldsPicker of(String fields, HtmlExcerpt excerpts) {
        throw new UnsupportedOperationException();
    }

    /** Whether the parameter can be understood; otherwise the peer answers 200 with an empty body. */
    public boolean isValid() {
        throw new UnsupportedOperationException();
    }

    /** Whether everything is wanted, so that nothing has to be picked. */
    public boolean isEverything() {
        throw new UnsupportedOperationException();
    }

    /** Returns what is wanted of a value; lists are picked item by item. */
    public JsonValue pick(JsonValue value) {
        throw new UnsupportedOperationException();
    }

    /** Writes what is wanted of a record. */
    public void write(JsonWriter out, Record record) {
        throw new UnsupportedOperationException();
    }
}
