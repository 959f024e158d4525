package dev.jarbase.domain.json;

/** JSON where a text is expected: numbers and truth values are read as what they look like. */
public final class JsonTexts {
    private JsonTexts() {}

    /** Returns a plain value as text; null, lists and objects are empty. */
    public static String of(JsonValue value) {
        return switch (value) {
            case JsonValue.Text(String text) -> text;
            case JsonValue.Num(double number) -> JsonNumbers.plain(number);
            case JsonValue.Bool(boolean bool) -> Boolean.toString(bool);
            case JsonValue.Null _, JsonValue.Array _, JsonValue.Obj _ -> "";
        };
    }

    /** Returns the text of a member; empty if it is missing. */
    public static String of(JsonValue.Obj object, String member) {
        return of(object.get(member).orElse(JsonValue.NULL));
    }
}
