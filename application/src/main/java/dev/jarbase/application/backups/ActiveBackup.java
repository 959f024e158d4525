package dev.jarbase.application.backups;

import dev.jarbase.domain.backup.BackupException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The one archive that is being made or restored. Thread-safe. */
final class ActiveBackup {
    private final AtomicReference<Optional<String>> name = new AtomicReference<>(Optional.empty());

    /** Runs work on an archive alone. @throws BackupException if other work is going on */
    void alone(String wanted, Runnable work) {
        if (!name.compareAndSet(Optional.empty(), Optional.of(wanted))) {
            throw new BackupException("try again later - another backup/restore operation has already been started");
        }
        try {
            work.run();
        } finally {
            name.set(Optional.empty());
        }
    }

    boolean isAny() {
        return name.get().isPresent();
    }

    boolean is(String other) {
        return !other.isEmpty() && name.get().filter(other::equals).isPresent();
    }
}
