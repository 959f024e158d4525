package dev.jarbase.domain.request;

import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldCasts;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.file.FileUpload;
import dev.jarbase.domain.file.SubmittedFile;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The submitted files of one record with the names that they get. Files for fields of other kinds are passed over. */
final class SubmittedFiles {
    private static final SubmittedFiles NONE = new SubmittedFiles(JsonValue.Obj.EMPTY, Map.of());

    private final JsonValue.Obj body;
    private final Map<Field, Uploads> byField;

    /** The files of one field by how they meet the value that it has. */
    private record Uploads(List<FileUpload> plain, List<FileUpload> appended, List<FileUpload> prepended) {
        List<FileUpload> all() {
            List<FileUpload> all = new ArrayList<>(plain);
            all.addAll(appended);
            all.addAll(prepended);
            return all;
        }
    }

    private SubmittedFiles(JsonValue.Obj body, Map<Field, Uploads> byField) {
        this.body = body;
        this.byField = byField;
    }

    static SubmittedFiles named(SubmittedData.Submission submission, Collection collection, Entropy entropy) {
        if (submission.files().isEmpty()) {
            return NONE;
        }
        Function<String, List<FileUpload>> uploads = key -> {
            List<SubmittedFile> files = submission.files().getOrDefault(key, List.of());
            return files.stream().map(file -> FileUpload.of(file, entropy)).toList();
        };
        Map<Field, Uploads> byField = new LinkedHashMap<>();
        for (Field field : collection.fields()) {
            if (field instanceof Field.FileField) {
                String name = field.name();
                var found = new Uploads(uploads.apply(name), uploads.apply(name + "+"), uploads.apply("+" + name));
                if (!found.all().isEmpty()) {
                    byField.put(field, found);
                }
            }
        }
        return new SubmittedFiles(submission.body(), byField);
    }

    /** Lays the names of the files over the values that the submitted members ask for. */
    void addTo(Map<String, FieldValue> values, Record record) {
        byField.forEach((field, uploads) -> {
            Set<String> names = new LinkedHashSet<>(names(uploads.prepended()));
            if (uploads.plain().isEmpty()) {
                names.addAll(items(values.getOrDefault(field.name(), record.get(field.name()))));
            } else {
                // Names sent beside the files stay; without them the files take the place of everything.
                body.get(field.name()).ifPresent(kept -> names.addAll(FieldCasts.items(field, kept)));
                names.addAll(names(uploads.plain()));
            }
            names.addAll(names(uploads.appended()));
            values.put(field.name(), FieldCasts.ofItems(field, List.copyOf(names)));
        });
    }

    /** Gives the files to a record, as far as their fields are written. */
    void attachTo(Record record, Set<String> written) {
        if (!byField.isEmpty()) {
            record.dropUploads();
        }
        byField.forEach((field, uploads) -> {
            if (written.contains(field.name())) {
                uploads.all().forEach(upload -> record.attach(field.name(), upload));
            }
        });
    }

    /** Returns a value as rules see it: a file that came along with its name, original name and size. */
    JsonValue json(String name, FieldValue value) {
        Map<String, FileUpload> uploads = new LinkedHashMap<>();
        byField.forEach((field, files) -> {
            if (field.name().equals(name)) {
                files.all().forEach(upload -> uploads.put(upload.name(), upload));
            }
        });
        if (uploads.isEmpty()) {
            return FieldCasts.toJson(value);
        }
        Function<String, JsonValue> shown = item -> Optional.ofNullable(uploads.get(item))
                .<JsonValue>map(FileUpload::json)
                .orElse(JsonValue.of(item));
        return value instanceof FieldValue.Texts texts
                ? new JsonValue.Array(texts.values().stream().map(shown).toList())
                : items(value).stream().findFirst().map(shown).orElse(JsonValue.of(""));
    }

    private static List<String> names(List<FileUpload> uploads) {
        return uploads.stream().map(FileUpload::name).toList();
    }

    private static List<String> items(FieldValue value) {
        return switch (value) {
            case FieldValue.Texts texts -> texts.values();
            case FieldValue.Text text -> text.value().isEmpty() ? List.of() : List.of(text.value());
            default -> List.of();
        };
    }
}
