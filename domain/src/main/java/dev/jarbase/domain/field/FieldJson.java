package dev.jarbase.domain.field;

import dev.jarbase.domain.json.JsonValue;

/** The JSON form of fields: as stored in a collection row and as sent by the API. */
public final class FieldJson {
    private FieldJson() {}

    /**
     * Reads a field. Property names match in any case, absent ones take their defaults, unknown ones become extras.
     *
     * @throws FieldFormatException if the type is unknown or a property is of the wrong kind
     */
    public static Field read(JsonValue.Obj json) {
        throw new FieldFormatException("not yet");
    }

    /** Returns every property of a field, extras included, with names in alphabetical order. */
    public static JsonValue.Obj write(Field field) {
        return JsonValue.Obj.EMPTY;
    }
}
