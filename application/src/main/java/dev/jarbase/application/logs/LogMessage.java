package dev.jarbase.application.logs;

import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;

/** Something that the program did by itself. */
public record LogMessage(long millis, int level, String message, JsonValue.Obj data) implements LogSource {
    @Override
    public void writeData(JsonWriter out) {
        out.value(data);
    }
}
