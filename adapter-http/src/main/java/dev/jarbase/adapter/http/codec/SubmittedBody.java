package dev.jarbase.adapter.http.codec;

import dev.jarbase.domain.file.SubmittedFile;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.MalformedJsonException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request body that was read. */
public sealed interface SubmittedBody {
    /** The key of form values that are JSON objects, whose members are laid over the other values. */
    String JSON_PAYLOAD = "@jsonPayload";

    /** Returns the members as a rule sees them; texts of forms are inferred. */
    JsonValue.Obj members() throws MalformedBodyException;

    /** The files by name of the field. */
    Map<String, List<SubmittedFile>> files();

    /** A JSON object, or no body at all. */
    record Json(JsonValue.Obj members) implements SubmittedBody {
        /** No body. */
        static final Json EMPTY = new Json(JsonValue.Obj.EMPTY);

        @Override
        public Map<String, List<SubmittedFile>> files() {
            return Map.of();
        }
    }

    /**
     * An HTML form.
     *
     * @param values by name in order of appearance
     * @param files by name of the field in order of appearance
     */
    record Form(Map<String, List<String>> values, Map<String, List<SubmittedFile>> files) implements SubmittedBody {

        @Override
        public JsonValue.Obj members() throws MalformedBodyException {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            values.forEach((name, texts) -> members.put(name, inferred(texts)));
            return withPayloads(members);
        }

        /** Returns the first value of each name as the text it is, for forms with members of fixed kinds. */
        public JsonValue.Obj texts() throws MalformedBodyException {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            values.forEach((name, texts) -> members.put(name, JsonValue.of(texts.getFirst())));
            return withPayloads(members);
        }

        private static JsonValue inferred(List<String> texts) {
            if (texts.size() == 1) {
                return Inference.infer(texts.getFirst());
            }
            List<JsonValue> items = new ArrayList<>(texts.size());
            for (String text : texts) {
                items.add(Inference.infer(text));
            }
            return new JsonValue.Array(items);
        }

        private JsonValue.Obj withPayloads(Map<String, JsonValue> members) throws MalformedBodyException {
            members.remove(JSON_PAYLOAD);
            for (String payload : values.getOrDefault(JSON_PAYLOAD, List.of())) {
                members.putAll(object(payload).members());
            }
            return new JsonValue.Obj(members);
        }

        private static JsonValue.Obj object(String payload) throws MalformedBodyException {
            try {
                if (JsonReader.parse(payload) instanceof JsonValue.Obj object) {
                    return object;
                }
            } catch (MalformedJsonException malformed) {
                throw new MalformedBodyException("a JSON payload is malformed", malformed);
            }
            throw new MalformedBodyException("a JSON payload is not an object");
        }
    }
}
