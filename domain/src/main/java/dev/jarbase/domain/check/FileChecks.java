package dev.jarbase.domain.check;

import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.ItemLists;
import dev.jarbase.domain.file.FileUpload;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.text.Utf8;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules of file fields: names stay or go, and a new one comes only with its file. */
final class FileChecks {
    private static final int LONGEST_SHOWN_NAME = 250;
    private static final int LONGEST_SHOWN_ORIGINAL = 300;
    private static final int LONGEST_NAME = 150;
    private static final long DEFAULT_MAX_SIZE = 5L << 20;

    private FileChecks() {}

    static Optional<FieldErrors> check(Field.FileField field, Record record, CheckContext context) {
        List<String> names = ItemLists.ofValue(record.get(field.name()));
        if (names.isEmpty()) {
            return field.isRequired() ? FieldChecks.required() : Optional.empty();
        }
        List<FileUpload> uploads = record.uploads(field.name());
        Set<String> known = new HashSet<>(storedNames(field, record, context));
        uploads.forEach(upload -> known.add(upload.name()));
        List<String> added =
                names.stream().filter(name -> !known.contains(name)).toList();
        if (!added.isEmpty()) {
            return newNames(added);
        }
        long max = Math.max(field.maxSelect(), 1);
        if (names.size() > max) {
            return FieldChecks.error(
                    "validation_too_many_files", "The maximum allowed files is " + max, "maxSelect", max);
        }
        return uploads.stream().flatMap(upload -> check(field, upload).stream()).findFirst();
    }

    /** An unchanged value is what is stored; for a changed one the store is asked, others may have written since. */
    private static List<String> storedNames(Field.FileField field, Record record, CheckContext context) {
        if (record.isNew()) {
            return record.originalTexts(field.name());
        }
        if (!record.isChanged(field.name())) {
            return record.texts(field.name());
        }
        return context.records()
                .byId(record.collection(), record.originalId())
                .map(stored -> stored.texts(field.name()))
                .orElseGet(() -> record.originalTexts(field.name()));
    }

    private static Optional<FieldErrors> newNames(List<String> added) {
        List<String> shown =
                added.stream().map(name -> shortened(name, LONGEST_SHOWN_NAME)).toList();
        return Optional.of(FieldErrors.of(
                "validation_invalid_file",
                "Invalid new files: [" + String.join(" ", shown) + "].",
                Map.of("invalidFiles", JsonValue.texts(shown))));
    }

    private static Optional<FieldErrors> check(Field.FileField field, FileUpload upload) {
        int length = Utf8.length(upload.name());
        if (length < 1 || length > LONGEST_NAME) {
            return Optional.of(RuleErrors.length(1, LONGEST_NAME));
        }
        if (!isPlain(upload.name())) {
            return Optional.of(RuleErrors.format());
        }
        long max = field.maxSize() > 0 ? field.maxSize() : DEFAULT_MAX_SIZE;
        if (upload.file().size() > max) {
            return tooLarge(upload, max);
        }
        List<String> types = field.mimeTypes().orElse(List.of());
        boolean allowed =
                types.isEmpty() || types.stream().anyMatch(upload.file().contentType()::is);
        return allowed
                ? Optional.empty()
                : FieldChecks.error(
                        "validation_invalid_mime_type",
                        "\"" + upload.name() + "\" mime type must be one of: " + String.join(", ", types) + ".");
    }

    /** A name of at least two characters that is no path and does not begin with a dot. */
    private static boolean isPlain(String name) {
        return name.length() > 1 && name.charAt(0) != '.' && name.indexOf('/') < 0 && name.indexOf('\\') < 0;
    }

    private static Optional<FieldErrors> tooLarge(FileUpload upload, long max) {
        String original = shortened(upload.file().originalName(), LONGEST_SHOWN_ORIGINAL);
        return Optional.of(FieldErrors.of(
                "validation_file_size_limit",
                "Failed to upload " + original + " - the maximum allowed file size is " + max + " bytes.",
                Map.of("file", JsonValue.of(original), "maxSize", JsonValue.of((double) max))));
    }

    private static String shortened(String name, int length) {
        return name.length() <= length ? name : name.substring(0, length);
    }
}
