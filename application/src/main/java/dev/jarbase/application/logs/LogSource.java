package dev.jarbase.application.logs;

import dev.jarbase.domain.json.JsonWriter;

/** Something that happened and is put into words later, on another thread. Immutable. */
public interface LogSource {
    /** When it happened, in milliseconds since 1970. */
    long millis();

    int level();

    String message();

    /** Writes a JSON object. */
    void writeData(JsonWriter out);
}
