package dev.jarbase.domain.record;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.field.ZeroValues;
import dev.jarbase.domain.file.BlobFolder;
import dev.jarbase.domain.file.FileUpload;
import dev.jarbase.domain.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One record of a collection while a request works on it: its values in field order, what they were when it was loaded,
 * and how it is to be shown. Mutable and not thread-safe: it belongs to the request (or hook chain) that loaded it.
 */
public final class Record {
    private static final FieldValue[] UNKNOWN = {};

    private final Collection collection;
    /** Copied before it is changed while it is also the array of the original or the written values. */
    private FieldValue[] values;

    private FieldValue[] original;
    private FieldValue[] written;
    private boolean isNew;
    private Map<String, List<FileUpload>> uploads = Map.of();
    private Map<String, Expansion> expand = Map.of();
    private Map<String, JsonValue> custom = Map.of();
    private Map<String, Boolean> visibility = Map.of();
    private Presentation presentation = Presentation.PUBLIC;
    private boolean expanded;

    /** Related records under one expand key. */
    public sealed interface Expansion {
        /** Of a relation to one record. */
        record One(Record record) implements Expansion {}

        /** Of a relation to several, in order. */
        record Many(List<Record> records) implements Expansion {
            public Many {
                records = List.copyOf(records);
            }
        }
    }

    /**
     * Which values an answer shows beyond the public ones.
     *
     * @param hiddenFields whether hidden fields are shown
     * @param email whether the e-mail of an account is shown although it is not public
     */
    public record Presentation(boolean hiddenFields, boolean email) {
        /** Only what everyone may see. */
        public static final Presentation PUBLIC = new Presentation(false, false);
    }

    private Record(Collection collection, FieldValue[] values, boolean isNew) {
        this.collection = collection;
        this.values = values;
        this.original = values;
        this.written = isNew ? UNKNOWN : values;
        this.isNew = isNew;
    }

    /** Makes a record that is not stored yet, of zero values. */
    public static Record fresh(Collection collection) {
        List<Field> fields = collection.fields();
        FieldValue[] zeros = new FieldValue[fields.size()];
        for (int i = 0; i < zeros.length; i++) {
            zeros[i] = ZeroValues.of(fields.get(i));
        }
        return new Record(collection, zeros, true);
    }

    /** Makes a stored record of values in field order; the array belongs to the record from now on. */
    public static Record stored(Collection collection, FieldValue[] values) {
        if (values.length != collection.fields().size()) {
            throw new IllegalArgumentException("expected a value for every field of " + collection);
        }
        return new Record(collection, values, false);
    }

    public Collection collection() {
        return collection;
    }

    /** The id; empty if it was not chosen yet. */
    public String id() {
        return text("id");
    }

    /** The id under which the record is stored; empty if it is not. */
    public String originalId() {
        return original("id") instanceof FieldValue.Text text ? text.value() : "";
    }

    /** Where the files of this record are; nothing if its id cannot be part of a key. */
    public Optional<BlobFolder> blobFolder() {
        String id = originalId().isEmpty() ? id() : originalId();
        return id.isEmpty() || id.indexOf('/') >= 0 ? Optional.empty() : BlobFolder.parse(collection.id() + "/" + id);
    }

    public boolean isNew() {
        return isNew;
    }

    /** Returns the value of a field. @throws IllegalArgumentException if there is no such field */
    public FieldValue get(String field) {
        return values[index(field)];
    }

    /** Returns the value at a position of {@link Collection#fields()}. */
    public FieldValue at(int index) {
        return values[index];
    }

    /** Returns the value that the field had when the record was loaded or last saved. */
    public FieldValue original(String field) {
        return original[index(field)];
    }

    /** Returns the value at a position of {@link Collection#fields()} when the record was loaded or last saved. */
    public FieldValue originalAt(int index) {
        return original[index];
    }

    /** Replaces a value; it must be of the case that {@link FieldValue} names for the type of the field. */
    public Record set(String field, FieldValue value) {
        int index = index(field);
        if (isSame(values, original) || isSame(values, written)) {
            values = values.clone();
        }
        values[index] = value;
        return this;
    }

    /** Brings a file along whose name a file field holds; it is stored with the record. */
    public void attach(String field, FileUpload upload) {
        index(field);
        Map<String, List<FileUpload>> attached = new LinkedHashMap<>(uploads);
        List<FileUpload> files = new ArrayList<>(attached.getOrDefault(field, List.of()));
        files.add(upload);
        attached.put(field, files);
        uploads = attached;
    }

    /** The files that came along and whose names the field still holds, in the order of the names. */
    public List<FileUpload> uploads(String field) {
        List<FileUpload> attached = uploads.getOrDefault(field, List.of());
        if (attached.isEmpty()) {
            return attached;
        }
        List<String> names = texts(field);
        return attached.stream()
                .filter(upload -> names.contains(upload.name()))
                .sorted(Comparator.comparingInt(upload -> names.indexOf(upload.name())))
                .toList();
    }

    /** Forgets the files that came along; called once they are stored. */
    public void dropUploads() {
        uploads = Map.of();
    }

    public boolean isChanged(String field) {
        int index = index(field);
        return !values[index].equals(original[index]);
    }

    /** The text of a field that holds one text, the hash of a password; empty for a missing field. */
    public String text(String field) {
        int index = collection.indexOf(field);
        if (index < 0) {
            return "";
        }
        return switch (values[index]) {
            case FieldValue.Text text -> text.value();
            case FieldValue.Password password -> password.hash();
            case FieldValue.Json json -> json.text();
            default -> "";
        };
    }

    /** The items of a field that holds one or several texts, without empty ones; empty for a missing field. */
    public List<String> texts(String field) {
        int index = collection.indexOf(field);
        return index < 0 ? List.of() : items(values[index]);
    }

    /** The items that a field had when the record was loaded or last saved; empty for a missing field. */
    public List<String> originalTexts(String field) {
        int index = collection.indexOf(field);
        return index < 0 ? List.of() : items(original[index]);
    }

    private static List<String> items(FieldValue value) {
        return switch (value) {
            case FieldValue.Texts texts -> texts.values();
            case FieldValue.Text text -> text.value().isEmpty() ? List.of() : List.of(text.value());
            default -> List.of();
        };
    }

    public boolean bool(String field) {
        int index = collection.indexOf(field);
        return index >= 0 && values[index] == FieldValue.Bool.TRUE;
    }

    public double number(String field) {
        int index = collection.indexOf(field);
        return index >= 0 && values[index] instanceof FieldValue.Num number ? number.value() : 0;
    }

    /** Makes the current values the original ones; called once they are stored. */
    public void markStored() {
        original = values;
        isNew = false;
    }

    /** Makes the record one that is stored, while the original values can still be compared with. */
    public void markWritten() {
        int id = index("id");
        original = original.clone();
        original[id] = values[id];
        isNew = false;
    }

    /** Makes the record one that is not stored; called when the transaction that stored it was rolled back. */
    public void markNew() {
        isNew = true;
    }

    /** Whether the store is known to hold the current value at a position, so that it need not be written again. */
    public boolean isWritten(int index) {
        return !isSame(written, UNKNOWN) && (isSame(written, values) || values[index].equals(written[index]));
    }

    @SuppressWarnings("ReferenceEquality") // arrays are shared until one is changed, and UNKNOWN is told by identity
    private static boolean isSame(FieldValue[] left, FieldValue[] right) {
        return left == right;
    }

    /** Notes that the store holds the current values; called by the store alone. */
    public void noteWritten() {
        written = values;
    }

    /** Forgets which values the store holds; called by the store when a transaction was rolled back. */
    public void forgetWritten() {
        written = UNKNOWN;
    }

    /** Returns a copy with its own values, original values and presentation, without expansions. */
    public Record copy() {
        Record copy = new Record(collection, values.clone(), isNew);
        copy.original = original;
        copy.written = written;
        copy.uploads = uploads;
        copy.presentation = presentation;
        copy.custom = custom;
        copy.visibility = visibility;
        return copy;
    }

    /** The expanded relations by key; see {@link #isExpanded()} for whether an empty map is shown. */
    public Map<String, Expansion> expand() {
        return Collections.unmodifiableMap(expand);
    }

    /** Whether an answer has an {@code expand} member, which may be empty. */
    public boolean isExpanded() {
        return expanded;
    }

    /** Replaces the expansions and shows them, also when there are none. */
    public void setExpand(Map<String, Expansion> expansions) {
        expand = new LinkedHashMap<>(expansions);
        expanded = true;
    }

    public Presentation presentation() {
        return presentation;
    }

    public void present(Presentation how) {
        presentation = how;
    }

    /** Leaves a member out of the answer, whatever it is. */
    public void hide(String name) {
        setVisible(name, false);
    }

    /** Shows a member in the answer although its field is hidden; passwords and token keys are never shown. */
    public void unhide(String name) {
        setVisible(name, true);
    }

    /** What was hidden or shown on purpose, by name; empty for most records. */
    public Map<String, Boolean> visibility() {
        return visibility;
    }

    private void setVisible(String name, boolean visible) {
        Map<String, Boolean> changed = new LinkedHashMap<>(visibility);
        changed.put(name, visible);
        visibility = Collections.unmodifiableMap(changed);
    }

    /** Further members of the answer that hooks added, by name. */
    public Map<String, JsonValue> custom() {
        return custom;
    }

    /** Adds a member to the answer; a name of a field is ignored. */
    public void setCustom(String name, JsonValue value) {
        Map<String, JsonValue> added = new LinkedHashMap<>(custom);
        added.put(name, value);
        custom = Collections.unmodifiableMap(added);
    }

    private int index(String field) {
        int index = collection.indexOf(field);
        if (index < 0) {
            throw new IllegalArgumentException("no field " + field + " in " + collection);
        }
        return index;
    }

    @Override
    public String toString() {
        return "Record[" + collection.name() + "/" + id() + "]";
    }
}
