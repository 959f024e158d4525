package dev.jarbase.application.backups;

import dev.jarbase.application.crons.Crons;
import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.logs.LogMessage;
import dev.jarbase.domain.backup.BackupName;
import dev.jarbase.domain.file.BlobStoreException;
import dev.jarbase.domain.file.ListedBlob;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.log.LogEntry;
import dev.jarbase.domain.mail.MailException;
import dev.jarbase.domain.schedule.InvalidCronException;
import dev.jarbase.domain.settings.Settings;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes archives as often as the settings say, and keeps as many as they say. Thread-safe. */
final class ScheduledBackups {
    private static final System.Logger LOG = System.getLogger(ScheduledBackups.class.getName());
    private static final String JOB = "__pbAutoBackup__";

    private final BackupUseCases.Parts parts;
    private final CreateBackup create;

    ScheduledBackups(BackupUseCases.Parts parts, CreateBackup create) {
        this.parts = parts;
        this.create = create;
    }

    /** Follows the settings. */
    void follow(Hooks hooks, Crons crons) {
        hooks.settingsReload().bind("scheduled-backups", 0, Set.of(), event -> {
            event.next();
            schedule(crons);
        });
    }

    private void schedule(Crons crons) {
        String expression = settings().cron();
        crons.remove(JOB);
        if (expression.isEmpty()) {
            return;
        }
        try {
            crons.add(JOB, expression, this::run);
        } catch (InvalidCronException invalid) {
            LOG.log(Level.ERROR, "no backups are made, the stored schedule is no cron expression", invalid);
        }
    }

    private Settings.Backups settings() {
        return parts.core().settings().current().backups();
    }

    /** Makes an archive and removes the oldest ones that are too many, also if it could not be made. */
    void run() {
        String name = create.newName(BackupName.SCHEDULED);
        try {
            create.create(name);
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, () -> "failed to make a scheduled backup, name=" + name, failure);
            log("Failed to create a scheduled backup", name, failure);
            alert(name, String.valueOf(failure.getMessage()));
        }
        removeOldest(settings().cronMaxKeep());
    }

    private void alert(String name, String reason) {
        try {
            parts.alert().failed(reason);
        } catch (MailException failure) {
            log("Failed to tell superusers that a scheduled backup failed", name, failure);
        }
    }

    private void removeOldest(long kept) {
        if (kept == 0) {
            return;
        }
        try {
            List<ListedBlob> newestFirst = BackupList.all(parts.stores().backups()).stream()
                    .filter(archive -> archive.key().text().startsWith(BackupName.SCHEDULED))
                    .sorted(Comparator.comparing(ListedBlob::modified).reversed())
                    .toList();
            newestFirst.stream().skip(kept).forEach(this::remove);
        } catch (BlobStoreException failure) {
            log("Failed to list scheduled backups", "", failure);
        }
    }

    private void remove(ListedBlob archive) {
        try {
            parts.stores().backups().delete(archive.key());
        } catch (BlobStoreException failure) {
            log("Failed to remove an old scheduled backup", archive.key().text(), failure);
        }
    }

    private void log(String message, String name, RuntimeException failure) {
        Map<String, JsonValue> data =
                Map.of("name", JsonValue.of(name), "error", JsonValue.of(String.valueOf(failure.getMessage())));
        parts.logs()
                .add(new LogMessage(parts.core().clock().millis(), LogEntry.ERROR, message, new JsonValue.Obj(data)));
    }
}
