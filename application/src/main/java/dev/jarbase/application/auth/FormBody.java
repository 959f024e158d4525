package dev.jarbase.application.auth;

import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.MalformedJsonException;

/**
 * A submitted body that is read as a form with members of fixed kinds. Names match in any case; null counts as absent.
 *
 * @param members what was submitted; of an HTML form every value is the text as it was sent
 * @param textual whether it was an HTML form, whose texts also stand for numbers
 */
public record FormBody(JsonValue.Obj members, boolean textual) {
    /** No body at all. */
    public static final FormBody EMPTY = new FormBody(JsonValue.Obj.EMPTY, false);

    /** Returns a text, empty if it is absent. @throws Fault if it is of another kind */
    public String text(String name) {
        return members.find(name)
                .map(value -> {
                    if (value instanceof JsonValue.Text(String text)) {
                        return text;
                    }
                    throw unreadable();
                })
                .orElse("");
    }

    /** Returns an object, empty if it is absent; an HTML form holds it as JSON. @throws Fault if it is of another kind */
    public JsonValue.Obj object(String name) {
        return switch (members.find(name).orElse(JsonValue.Obj.EMPTY)) {
            case JsonValue.Obj object -> object;
            case JsonValue.Text(String text) when textual -> parsedObject(text);
            default -> throw unreadable();
        };
    }

    private static JsonValue.Obj parsedObject(String text) {
        try {
            if (JsonReader.parse(text) instanceof JsonValue.Obj object) {
                return object;
            }
            throw unreadable();
        } catch (MalformedJsonException malformed) {
            throw unreadable();
        }
    }

    /** Returns a whole number, 0 if it is absent. @throws Fault if it is of another kind */
    public long whole(String name) {
        return members.find(name).map(this::asWhole).orElse(0L);
    }

    private long asWhole(JsonValue value) {
        if (value instanceof JsonValue.Num(double number) && number == Math.rint(number) && Math.abs(number) < 0x1p63) {
            return (long) number;
        }
        if (textual && value instanceof JsonValue.Text(String text)) {
            return parsed(text);
        }
        throw unreadable();
    }

    private static long parsed(String text) {
        try {
            return text.isEmpty() ? 0 : Long.parseLong(text);
        } catch (NumberFormatException malformed) {
            throw unreadable();
        }
    }

    private static Fault unreadable() {
        return Fault.invalid("An error occurred while loading the submitted data.");
    }
}
