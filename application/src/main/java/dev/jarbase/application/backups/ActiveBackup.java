package dev.jarbase.application.backups;

import dev.jarbase.domain.backup.BackupException;
import java.util.concurrent.atomic.AtomicBoolean;

/** The one archive that is being made or restored. Thread-safe. */
final class ActiveBackup {
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile String name = "";

    /** Runs work on an archive alone. @throws BackupException if other work is going on */
    void alone(String wanted, Runnable work) {
        if (!busy.compareAndSet(false, true)) {
            throw new BackupException("try again later - another backup/restore operation has already been started");
        }
        try {
            name = wanted;
            work.run();
        } finally {
            name = "";
            busy.set(false);
        }
    }

    boolean isAny() {
        return busy.get();
    }

    boolean is(String other) {
        return !other.isEmpty() && name.equals(other);
    }
}
