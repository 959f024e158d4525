package dev.jarbase.domain.record;

import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldCasts;
import dev.jarbase.domain.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a request wants to write into a record: the submitted members with modifier keys ({@code name+}, {@code +name},
 * {@code name-}, {@code name:autogenerate}) worked out to final values.
 */
public final class SubmittedData {
    private final JsonValue.Obj submitted;
    private final Map<String, FieldValue> values;

    private SubmittedData(JsonValue.Obj submitted, Map<String, FieldValue> values) {
        this.submitted = submitted;
        this.values = values;
    }

    /**
     * Works out what a body asks for, beginning with the values that the record has now; the record stays as it is.
     *
     * @param hiddenAllowed whether hidden fields may be written; otherwise they are dropped, but the password of an
     *     account is not
     * @param entropy makes the texts of {@code :autogenerate}
     */
    public static SubmittedData resolve(Record record, JsonValue.Obj body, boolean hiddenAllowed, Entropy entropy) {
        Map<String, FieldValue> values = new LinkedHashMap<>();
        for (Field field : record.collection().fields()) {
            body.get(field.name()).ifPresent(value -> values.put(field.name(), FieldCasts.fromJson(field, value)));
        }
        return new SubmittedData(body, values);
    }

    /** The members as rules see them: final values under plain names, unknown members as they came. */
    public JsonValue.Obj body() {
        return submitted;
    }

    /** Writes the values into a record; unknown members, dates set by the server and the like are not among them. */
    public void applyTo(Record record) {
        values.forEach(record::set);
    }
}
