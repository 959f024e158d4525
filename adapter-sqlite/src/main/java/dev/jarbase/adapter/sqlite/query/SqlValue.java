package dev.jarbase.adapter.sqlite.query;

import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import java.util.List;

/** The stored form of field values. */
public final class SqlValue {
    private SqlValue() {}

    /** Returns what is bound for a value: {@code String}, {@code Double}, {@code Long} or {@link SqlNull}. */
    public static Object of(FieldValue value) {
        return switch (value) {
            case FieldValue.Text text -> text.value();
            case FieldValue.Num number -> number.value();
            case FieldValue.Bool bool -> bool.value() ? 1L : 0L;
            case FieldValue.Texts texts -> jsonArray(texts.values());
            case FieldValue.Json json -> json.json().isEmpty() ? SqlNull.NULL : json.json();
            case FieldValue.Geo geo -> geoPoint(geo);
            case FieldValue.Password password -> password.hash();
        };
    }

    /** Returns the JSON text of a list of texts. */
    static String jsonArray(List<String> texts) {
        return texts.isEmpty() ? "[]" : JsonWriter.write(JsonValue.texts(texts));
    }

    private static String geoPoint(FieldValue.Geo geo) {
        return new JsonWriter(48)
                .raw("{\"lon\":")
                .number(geo.lon())
                .raw(",\"lat\":")
                .number(geo.lat())
                .raw('}')
                .toString();
    }
}
