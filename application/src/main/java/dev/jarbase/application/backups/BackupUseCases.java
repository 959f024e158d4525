package dev.jarbase.application.backups;

import dev.jarbase.application.crons.Crons;
import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.logs.Logs;
import dev.jarbase.application.settings.CurrentSettings;
import dev.jarbase.application.storage.KeptFiles;
import dev.jarbase.application.tokens.TokenCheck;
import dev.jarbase.domain.backup.DataArchives;
import dev.jarbase.domain.backup.Restart;
import dev.jarbase.domain.file.BlobStore;
import java.time.InstantSource;

/** The use cases of backups, wired to each other. */
public record BackupUseCases(
        BackupList list,
        CreateBackup create,
        UploadBackup upload,
        DownloadBackup download,
        DeleteBackup delete,
        RestoreBackup restore) {

    /**
     * What the use cases are made of.
     *
     * @param store where archives are kept
     * @param files the files of records
     */
    public record Parts(
            BlobStore store,
            KeptFiles files,
            DataArchives archives,
            Restart restart,
            BackupAlert alert,
            CurrentSettings settings,
            Hooks hooks,
            Crons crons,
            Logs logs,
            TokenCheck tokens,
            InstantSource clock) {}

    public static BackupUseCases of(Parts parts) {
        ActiveBackup active = new ActiveBackup();
        CreateBackup create = new CreateBackup(parts, active);
        new ScheduledBackups(parts, create).follow(parts.hooks(), parts.crons());
        return new BackupUseCases(
                new BackupList(parts.store()),
                create,
                new UploadBackup(parts.store()),
                new DownloadBackup(parts.store(), parts.tokens()),
                new DeleteBackup(parts.store(), active),
                new RestoreBackup(parts, active));
    }
}
