package dev.jarbase.domain.request;

import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.file.SubmittedFile;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a request wants to write into a record: the submitted members with modifier keys ({@code name+}, {@code +name},
 * {@code name-}, {@code name:autogenerate}) worked out to final values. Not thread-safe.
 */
public final class SubmittedData {
    private static final String AUTH_PASSWORD = "password";

    private final Map<String, FieldValue> values;
    private final Map<String, JsonValue> others;
    private final SubmittedFiles files;
    private Optional<JsonValue.Obj> body = Optional.empty();

    private SubmittedData(Map<String, FieldValue> values, Map<String, JsonValue> others, SubmittedFiles files) {
        this.values = values;
        this.others = others;
        this.files = files;
    }

    /**
     * Works out what a body asks for, beginning with the values that the record has now; the record stays as it is.
     * Several keys for one field apply one after the other, shorter ones first.
     *
     * @param hiddenAllowed whether hidden fields may be written; otherwise they are dropped, but the password of an
     *     account is not
     * @param entropy makes the texts of {@code :autogenerate}
     */
    public static SubmittedData resolve(Record record, JsonValue.Obj body, boolean hiddenAllowed, Entropy entropy) {
        return resolve(record, new Submission(body, Map.of()), hiddenAllowed, entropy);
    }

    /**
     * What was submitted.
     *
     * @param files by key, which may have a modifier
     */
    public record Submission(JsonValue.Obj body, Map<String, List<SubmittedFile>> files) {
        public static Submission of(RequestInfo info) {
            return new Submission(info.body(), info.files());
        }
    }

    /** Works out what a body with files asks for; files without a modifier come behind the names sent with them. */
    public static SubmittedData resolve(Record record, Submission submission, boolean hiddenAllowed, Entropy entropy) {
        JsonValue.Obj body = submission.body();
        Collection collection = record.collection();
        Map<String, FieldValue> values = new LinkedHashMap<>();
        Map<String, JsonValue> others = new LinkedHashMap<>();
        List<Change> changes = new ArrayList<>(body.members().size());
        for (Map.Entry<String, JsonValue> member : body.members().entrySet()) {
            Optional<FieldAssignment> assignment = FieldAssignment.of(collection, member.getKey());
            if (assignment.isEmpty()) {
                others.put(member.getKey(), member.getValue());
            } else {
                changes.add(new Change(member.getKey().length(), assignment.get(), member.getValue()));
            }
        }
        changes.sort(Change.SHORTEST_FIRST);
        for (Change change : changes) {
            Field field = change.assignment().field();
            FieldValue current = values.getOrDefault(field.name(), record.get(field.name()));
            values.put(field.name(), change.assignment().apply(current, change.submitted(), entropy));
        }
        SubmittedFiles files = SubmittedFiles.named(submission, collection, entropy);
        files.addTo(values, record);
        if (!hiddenAllowed) {
            dropHidden(collection, values);
        }
        return new SubmittedData(values, others, files);
    }

    private record Change(int keyLength, FieldAssignment assignment, JsonValue submitted) {
        static final Comparator<Change> SHORTEST_FIRST = Comparator.comparingInt(Change::keyLength);
    }

    private static void dropHidden(Collection collection, Map<String, FieldValue> values) {
        for (Field field : collection.fields()) {
            boolean isPassword = collection.isAuth() && field.name().equals(AUTH_PASSWORD);
            if (field.isHidden() && !isPassword) {
                values.remove(field.name());
            }
        }
    }

    /** The members as rules see them: final values under plain names, unknown members as they came. */
    public JsonValue.Obj body() {
        if (body.isEmpty()) {
            Map<String, JsonValue> members = new LinkedHashMap<>(others);
            values.forEach((name, value) -> members.put(name, files.json(name, value)));
            body = Optional.of(new JsonValue.Obj(members));
        }
        return body.get();
    }

    /** Writes the values into a record; unknown members are not among them, dates set by the server stay as they are. */
    public void applyTo(Record record) {
        values.forEach(record::set);
        files.attachTo(record, values.keySet());
    }
}
