package dev.jarbase.application.records;

import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.record.Record;

/** The JSON of records in answers: visible members in alphabetical order. */
public final class RecordJson {
    private RecordJson() {}

    public static void write(JsonWriter out, Record record) {
        throw new UnsupportedOperationException();
    }

    public static JsonValue.Obj toJson(Record record) {
        throw new UnsupportedOperationException();
    }
}
