package dev.jarbase.adapter.sqlite.schema;

import dev.jarbase.domain.field.Field;

/** The column definitions of fields. */
final class ColumnDefinition {
    private static final String TEXT = "TEXT DEFAULT '' NOT NULL";
    private static final String LIST = "JSON DEFAULT '[]' NOT NULL";

    private ColumnDefinition() {}

    /** Returns type, default and constraints of the column of a field. */
    static String of(Field field) {
        return switch (field) {
            case Field.TextField text
            when text.primaryKey() -> "TEXT PRIMARY KEY DEFAULT ('r'||lower(hex(randomblob(7)))) NOT NULL";
            case Field.TextField ignored -> TEXT;
            case Field.EditorField ignored -> TEXT;
            case Field.EmailField ignored -> TEXT;
            case Field.UrlField ignored -> TEXT;
            case Field.PasswordField ignored -> TEXT;
            case Field.DateField ignored -> TEXT;
            case Field.AutodateField ignored -> TEXT;
            case Field.SelectField select -> select.isMultiple() ? LIST : TEXT;
            case Field.FileField file -> file.isMultiple() ? LIST : TEXT;
            case Field.RelationField relation -> relation.isMultiple() ? LIST : TEXT;
            case Field.NumberField ignored -> "NUMERIC DEFAULT 0 NOT NULL";
            case Field.BoolField ignored -> "BOOLEAN DEFAULT FALSE NOT NULL";
            case Field.JsonField ignored -> "JSON DEFAULT NULL";
            case Field.GeoPointField ignored -> "JSON DEFAULT '{\"lon\":0,\"lat\":0}' NOT NULL";
        };
    }
}
