package dev.jarbase.application.backups;

import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStoreException;
import dev.jarbase.domain.file.ContentType;
import dev.jarbase.domain.file.SubmittedFile;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.SuperuserOnly;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Stores an archive that a superuser brings. Thread-safe. */
public final class UploadBackup {
    private static final String ZIP = "application/zip";
    private static final int LONGEST_SHOWN_NAME = 300;

    private final BlobStore store;

    UploadBackup(BlobStore store) {
        this.store = store;
    }

    /**
     * Stores a file under the name that it has.
     *
     * @throws Fault if there is none, it is no ZIP file, its name is taken, or it cannot be stored
     */
    public void upload(Optional<SubmittedFile> submitted, Actor actor) {
        SuperuserOnly.check(actor);
        SubmittedFile file = submitted.orElseThrow(() -> invalid(RuleErrors.required()));
        ContentType type = file.contentType();
        String name = file.originalName();
        if (!type.is(ZIP)) {
            String shown = name.substring(0, Math.min(name.length(), LONGEST_SHOWN_NAME));
            throw invalid(FieldErrors.of(
                    "validation_invalid_mime_type", "\"" + shown + "\" mime type must be one of: " + ZIP + "."));
        }
        BlobKey key = BlobKey.parse(name).filter(this::isFree).orElseThrow(UploadBackup::taken);
        try (InputStream content = file.content().open()) {
            store.put(key, new BlobStore.Notes(type.value(), name), content);
        } catch (IOException | BlobStoreException failure) {
            throw Fault.invalid("Failed to upload backup.", failure);
        }
    }

    private boolean isFree(BlobKey key) {
        try {
            return store.find(key).isEmpty();
        } catch (BlobStoreException unknown) {
            return false;
        }
    }

    private static Fault taken() {
        return invalid(
                FieldErrors.of("validation_backup_name_exists", "Backup file with the specified name already exists."));
    }

    private static Fault invalid(FieldErrors.Single error) {
        return Fault.invalid("An error occurred while validating the submitted data.", FieldErrors.at("file", error));
    }
}
