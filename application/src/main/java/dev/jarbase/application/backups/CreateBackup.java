package dev.jarbase.application.backups;

import dev.jarbase.application.hooks.BackupEvent;
import dev.jarbase.domain.backup.Archive;
import dev.jarbase.domain.backup.BackupException;
import dev.jarbase.domain.backup.BackupName;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStoreException;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.SuperuserOnly;
import dev.jarbase.domain.text.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Makes an archive of all data and stores it. Thread-safe. */
public final class CreateBackup {
    private static final String ZIP = "application/zip";
    private static final int LONGEST_NAME = 150;
    private static final String END = ".zip";

    private final BackupUseCases.Parts parts;
    private final ActiveBackup active;

    CreateBackup(BackupUseCases.Parts parts, ActiveBackup active) {
        this.parts = parts;
        this.active = active;
    }

    /** Whether no archive is being made or restored. */
    public boolean isIdle() {
        return !active.isAny();
    }

    /** Refuses while an archive is made or restored; to be asked before anything is read of a request. */
    public void requireIdle(Actor actor) {
        SuperuserOnly.check(actor);
        if (!isIdle()) {
            throw Fault.invalid("Try again later - another backup/restore process has already been started");
        }
    }

    /**
     * Makes an archive for a superuser.
     *
     * @param name empty for one that tells application and moment
     * @throws Fault if the name is refused or the archive cannot be made
     */
    public void create(String name, Actor actor) {
        requireIdle(actor);
        error(name).ifPresent(error -> {
            throw Fault.invalid(
                    "An error occurred while validating the submitted data.", FieldErrors.at("name", error));
        });
        try {
            create(name);
        } catch (BackupException | BlobStoreException failure) {
            throw Fault.invalid("Failed to create backup.", failure);
        }
    }

    private Optional<FieldErrors.Single> error(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (Utf8.length(name) > LONGEST_NAME) {
            return Optional.of(RuleErrors.length(1, LONGEST_NAME));
        }
        if (!isPlain(name)) {
            return Optional.of(RuleErrors.format());
        }
        return exists(name)
                ? Optional.of(FieldErrors.of(
                        "validation_backup_name_exists", "The backup file name is invalid or already exists."))
                : Optional.empty();
    }

    private static boolean isPlain(String name) {
        return name.length() > END.length()
                && name.endsWith(END)
                && name.substring(0, name.length() - END.length())
                        .chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-');
    }

    /** A store that cannot be asked counts as one that has the name. */
    private boolean exists(String name) {
        try {
            return parts.stores().backups().find(new BlobKey(name)).isPresent();
        } catch (BlobStoreException unknown) {
            return true;
        }
    }

    /**
     * Makes an archive on behalf of the program, in the place of one with the same name.
     *
     * @param name empty for one that tells application and moment
     * @throws BackupException if another one is being made or restored, or it cannot be made
     * @throws BlobStoreException if it cannot be stored
     */
    public void create(String name) {
        active.alone(name, () -> {
            BackupEvent event = new BackupEvent(name, DataFolders.LEFT_OUT);
            parts.core().hooks().backupCreate().trigger(event, () -> make(event));
        });
    }

    private void make(BackupEvent event) {
        String name = event.name().isEmpty() ? newName(BackupName.ASKED_FOR) : event.name();
        BlobKey key = BlobKey.parse(name).orElseThrow(() -> new BackupException("an archive cannot have that name"));
        var progress = new LoggedProgress(parts.logs(), parts.core().clock(), "Creating a backup", name);
        // Files go only once no archive needs them: each row of the copied database finds its files.
        try (var _ = parts.stores().files().keepAll();
                Archive archive = parts.operations().archives().create(event.without(), progress)) {
            store(archive, key);
        }
    }

    private void store(Archive archive, BlobKey key) {
        try (InputStream content = archive.open()) {
            parts.stores().backups().put(key, new BlobStore.Notes(ZIP, key.text()), content);
        } catch (IOException failure) {
            throw new BackupException("reading a new archive", failure);
        }
    }

    String newName(String prefix) {
        String application = parts.core().settings().current().meta().appName();
        return BackupName.of(prefix, application, parts.core().clock().instant());
    }
}
