package dev.jarbase.application.backups;

import dev.jarbase.application.core.Core;
import dev.jarbase.application.core.Ports;
import dev.jarbase.application.crons.Crons;
import dev.jarbase.application.logs.Logs;
import dev.jarbase.application.storage.CurrentStores;
import dev.jarbase.application.tokens.TokenCheck;

/** The use cases of backups, wired to each other. */
public record BackupUseCases(
        BackupList list,
        CreateBackup create,
        UploadBackup upload,
        DownloadBackup download,
        DeleteBackup delete,
        RestoreBackup restore) {

    /** What the use cases are made of. */
    public record Parts(
            Core core,
            CurrentStores stores,
            Ports.Operations operations,
            Crons crons,
            Logs logs,
            TokenCheck tokens,
            BackupAlert alert) {}

    public static BackupUseCases of(Parts parts) {
        ActiveBackup active = new ActiveBackup();
        CreateBackup create = new CreateBackup(parts, active);
        new ScheduledBackups(parts, create).follow(parts.core().hooks(), parts.crons());
        return new BackupUseCases(
                new BackupList(parts.stores().backups()),
                create,
                new UploadBackup(parts.stores().backups()),
                new DownloadBackup(parts.stores().backups(), parts.tokens()),
                new DeleteBackup(parts.stores().backups(), active),
                new RestoreBackup(parts, active));
    }
}
