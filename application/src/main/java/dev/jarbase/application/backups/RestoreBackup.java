package dev.jarbase.application.backups;

import dev.jarbase.application.hooks.BackupEvent;
import dev.jarbase.application.logs.LogMessage;
import dev.jarbase.domain.backup.BackupException;
import dev.jarbase.domain.backup.Replacement;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStoreException;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.log.LogEntry;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.SuperuserOnly;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;

/** Puts an archive in the place of all data. Thread-safe. */
public final class RestoreBackup {
    private static final System.Logger LOG = System.getLogger(RestoreBackup.class.getName());
    /** Lets the answer reach the one who asked. */
    private static final Duration DELAY = Duration.ofSeconds(1);

    private final BackupUseCases.Parts parts;
    private final ActiveBackup active;

    RestoreBackup(BackupUseCases.Parts parts, ActiveBackup active) {
        this.parts = parts;
        this.active = active;
    }

    /** Begins to restore shortly, for a superuser; what goes wrong then is logged. @throws Fault if it cannot begin */
    public void begin(String name, Actor actor) {
        SuperuserOnly.check(actor);
        if (active.isAny()) {
            throw Fault.invalid("Try again later - another backup/restore process has already been started.");
        }
        if (!exists(name)) {
            throw Fault.invalid("Missing or invalid backup file.");
        }
        Thread.ofVirtual().name("restore").start(() -> restoreLater(name));
    }

    private boolean exists(String name) {
        try {
            return BlobKey.parse(name).flatMap(parts.stores().backups()::find).isPresent();
        } catch (BlobStoreException unknown) {
            throw Fault.invalid("Missing or invalid backup file.", unknown);
        }
    }

    private void restoreLater(String name) {
        try {
            Thread.sleep(DELAY);
            restore(name);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            LOG.log(Level.ERROR, () -> "failed to restore a backup, name=" + name, failure);
            log(name, failure);
        }
    }

    /** A failure after everything was restarted is logged by whoever restarted it: this log is closed by then. */
    private void log(String name, Throwable failure) {
        Map<String, JsonValue> data =
                Map.of("key", JsonValue.of(name), "error", JsonValue.of(String.valueOf(failure.getMessage())));
        parts.logs()
                .add(new LogMessage(
                        parts.core().clock().millis(),
                        LogEntry.ERROR,
                        "Failed to restore backup",
                        new JsonValue.Obj(data)));
    }

    /**
     * Restores on behalf of the program: all of the archive, or nothing. The application that this belongs to is closed
     * afterwards, and another one has taken its place.
     *
     * @throws BackupException if another archive is being made or restored, or this one cannot be restored
     * @throws BlobStoreException if it cannot be read
     */
    public void restore(String name) {
        active.alone(name, () -> {
            BackupEvent event = new BackupEvent(name, DataFolders.KEPT);
            parts.core().hooks().backupRestore().trigger(event, () -> replace(event, name));
        });
    }

    private void replace(BackupEvent event, String name) {
        BlobKey key = BlobKey.parse(name).orElseThrow(() -> new BackupException("there is no archive of that name"));
        var progress = new LoggedProgress(parts.logs(), parts.core().clock(), "Unpacking a backup", name);
        try (InputStream archive = parts.stores().backups().open(key, 0);
                Replacement replacement = parts.operations().archives().unpack(archive, event.without(), progress)) {
            parts.operations().restart().on(replacement);
        } catch (IOException failure) {
            throw new BackupException("reading the archive", failure);
        }
    }
}
