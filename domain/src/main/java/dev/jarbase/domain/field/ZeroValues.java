package dev.jarbase.domain.field;

/** The value of a field that nothing was stored in. */
public final class ZeroValues {
    private ZeroValues() {}

    public static FieldValue of(Field field) {
        return switch (field.type()) {
            case TEXT, EMAIL, URL, EDITOR, DATE, AUTODATE -> FieldValue.Text.EMPTY;
            case NUMBER -> FieldValue.Num.ZERO;
            case BOOL -> FieldValue.Bool.FALSE;
            case SELECT, FILE, RELATION -> field.isMultiple() ? FieldValue.Texts.EMPTY : FieldValue.Text.EMPTY;
            case JSON -> FieldValue.Json.NULL;
            case PASSWORD -> FieldValue.Password.NONE;
            case GEO_POINT -> FieldValue.Geo.ZERO;
        };
    }
}
