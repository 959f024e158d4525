package dev.jarbase.domain.field;

import dev.jarbase.domain.json.JsonValue;

/**
 * What all field types share.
 *
 * @param id stable identifier inside the collection, never reused for another type
 * @param name column and property name
 * @param system whether the field belongs to the collection type and cannot be renamed or removed
 * @param hidden whether only superusers see and filter it
 * @param presentable whether the dashboard shows it in previews
 * @param help hint shown in the dashboard
 * @param required whether the zero value is refused
 * @param extras properties that this version does not know, kept as they were stored
 */
public record FieldBase(
        String id,
        String name,
        boolean system,
        boolean hidden,
        boolean presentable,
        String help,
        boolean required,
        JsonValue.Obj extras) {

    /** A visible, optional field without further properties. */
    public static FieldBase of(String id, String name) {
        return new FieldBase(id, name, false, false, false, "", false, JsonValue.Obj.EMPTY);
    }

    public FieldBase withId(String newId) {
        return new FieldBase(newId, name, system, hidden, presentable, help, required, extras);
    }

    public FieldBase withName(String newName) {
        return new FieldBase(id, newName, system, hidden, presentable, help, required, extras);
    }

    public FieldBase withSystem(boolean newSystem) {
        return new FieldBase(id, name, newSystem, hidden, presentable, help, required, extras);
    }

    public FieldBase withHidden(boolean newHidden) {
        return new FieldBase(id, name, system, newHidden, presentable, help, required, extras);
    }

    public FieldBase withRequired(boolean newRequired) {
        return new FieldBase(id, name, system, hidden, presentable, help, newRequired, extras);
    }

    public FieldBase withExtras(JsonValue.Obj newExtras) {
        return new FieldBase(id, name, system, hidden, presentable, help, required, newExtras);
    }
}
