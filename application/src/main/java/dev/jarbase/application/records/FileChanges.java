package dev.jarbase.application.records;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.file.BlobFolder;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStoreException;
import dev.jarbase.domain.file.FileUpload;
import dev.jarbase.domain.record.Record;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one save of a record does to its files: uploads are stored before the row names them, files that the row names no
 * more go once it is committed, and a save that fails leaves the store as it was.
 */
final class FileChanges {
    private static final System.Logger LOG = System.getLogger(FileChanges.class.getName());

    private final BlobStore blobs;
    private final Record record;
    private final Set<String> stored = new LinkedHashSet<>();
    private final Set<String> dropped = new LinkedHashSet<>();

    FileChanges(BlobStore blobs, Record record) {
        this.blobs = blobs;
        this.record = record;
    }

    /** Whether records of a collection can have files. */
    static boolean arePossible(Collection collection) {
        List<Field> fields = collection.fields();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i) instanceof Field.FileField) {
                return true;
            }
        }
        return false;
    }

    /** Whether the save adds or removes files. */
    boolean areAny() {
        for (Field field : record.collection().fields()) {
            if (field instanceof Field.FileField
                    && (record.isChanged(field.name())
                            || !record.uploads(field.name()).isEmpty())) {
                return true;
            }
        }
        return false;
    }

    /** Stores the uploads that are not stored yet. */
    void store() {
        for (Field field : record.collection().fields()) {
            for (FileUpload upload : record.uploads(field.name())) {
                if (stored.add(upload.name())) {
                    upload.store(blobs, key(upload.name()));
                }
            }
        }
    }

    private BlobKey key(String name) {
        return record.blobFolder()
                .flatMap(folder -> folder.file(name))
                .orElseThrow(() -> new BlobStoreException("the record or its file has a name that cannot be stored"));
    }

    /** Notes which files the write takes out of the row, as it is stored right before the write. */
    void replace(Record before) {
        Set<String> after = new HashSet<>();
        Set<String> named = new LinkedHashSet<>();
        for (Field field : record.collection().fields()) {
            if (field instanceof Field.FileField) {
                boolean changed = record.isChanged(field.name());
                after.addAll((changed ? record : before).texts(field.name()));
                named.addAll(changed ? before.texts(field.name()) : List.of());
            }
        }
        named.removeAll(after);
        dropped.addAll(named);
    }

    /** Deletes the files that the committed row does not name any more. */
    void keep() {
        dropped.forEach(this::delete);
        dropped.clear();
        stored.clear();
    }

    /** Deletes the uploads of a row that was not committed. */
    void undo() {
        List.copyOf(new ArrayList<>(stored).reversed()).forEach(this::delete);
        dropped.clear();
        stored.clear();
    }

    /** What cannot be deleted stays behind unused: no reason to call a committed write a failure. */
    private void delete(String name) {
        record.blobFolder().ifPresent(folder -> {
            try {
                folder.file(name).ifPresent(blobs::delete);
                folder.thumbs(name).ifPresent(blobs::deleteAll);
            } catch (BlobStoreException failure) {
                LOG.log(Level.WARNING, () -> "left an unused file behind folder=" + folder + " name=" + name, failure);
            }
        });
    }

    /** Deletes all files of a record that is gone. */
    static void deleteAll(BlobStore blobs, Record record) {
        if (arePossible(record.collection())) {
            record.blobFolder().ifPresent(folder -> deleteAll(blobs, folder));
        }
    }

    private static void deleteAll(BlobStore blobs, BlobFolder folder) {
        try {
            blobs.deleteAll(folder);
        } catch (BlobStoreException failure) {
            LOG.log(Level.WARNING, () -> "left unused files behind folder=" + folder, failure);
        }
    }
}
