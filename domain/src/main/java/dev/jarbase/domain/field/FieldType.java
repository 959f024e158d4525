package dev.jarbase.domain.field;

import java.util.Locale;
import java.util.Optional;

/** The kinds of fields, by the word that collections name them with. */
public enum FieldType {
    TEXT("text"),
    NUMBER("number"),
    BOOL("bool"),
    EMAIL("email"),
    URL("url"),
    EDITOR("editor"),
    DATE("date"),
    AUTODATE("autodate"),
    SELECT("select"),
    FILE("file"),
    RELATION("relation"),
    JSON("json"),
    PASSWORD("password"),
    GEO_POINT("geoPoint");

    private final String word;

    FieldType(String word) {
        this.word = word;
    }

    /** The word as stored and sent, such as {@code geoPoint}. */
    public String word() {
        return word;
    }

    /** Returns the type of that exact word. */
    public static Optional<FieldType> of(String word) {
        for (FieldType type : values()) {
            if (type.word.equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return word.toLowerCase(Locale.ROOT);
    }
}
