package dev.jarbase.domain.file;

import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * A file on its way into a record.
 *
 * @param name the name under which it will be stored, unlike that of any other file
 */
public record FileUpload(String name, SubmittedFile file) {
    private static final int MAX_NOTED_NAME = 255;

    /** Gives a submitted file the name under which it will be stored. */
    public static FileUpload of(SubmittedFile file, Entropy entropy) {
        String name = FileNames.of(file.originalName(), () -> file.contentType().extension(), entropy);
        return new FileUpload(name, file);
    }

    /** Stores the content. */
    public void store(BlobStore store, BlobKey key) {
        String original = FileNames.firstBytes(file.originalName(), MAX_NOTED_NAME);
        BlobStore.Notes notes = new BlobStore.Notes(file.contentType().value(), original);
        try (InputStream in = file.content().open()) {
            store.put(key, notes, in);
        } catch (IOException failure) {
            throw new BlobStoreException("storing " + key, failure);
        }
    }

    /** What rules see of it. */
    public JsonValue.Obj json() {
        return new JsonValue.Obj(Map.of(
                "name", JsonValue.of(name),
                "originalName", JsonValue.of(file.originalName()),
                "size", JsonValue.of((double) file.size())));
    }
}
