package dev.jarbase.application.backups;

import dev.jarbase.domain.backup.BackupException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

/** The one archive that is being made or restored. Thread-safe. */
final class ActiveBackup {
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile String name = "";

    /**
     * Runs work on an archive alone and waits for it. The work has a platform thread: on a virtual one, which gives way to
     * others only when it waits, packing would keep requests from being answered.
     *
     * @throws BackupException if other work is going on
     */
    void alone(String wanted, Runnable work) {
        if (!busy.compareAndSet(false, true)) {
            throw new BackupException("try again later - another backup/restore operation has already been started");
        }
        FutureTask<Boolean> task = new FutureTask<>(() -> run(wanted, work), true);
        Thread.ofPlatform().name("backup").daemon().start(task);
        await(task);
    }

    private void run(String wanted, Runnable work) {
        try {
            name = wanted;
            work.run();
        } finally {
            name = "";
            busy.set(false);
        }
    }

    private static void await(FutureTask<Boolean> task) {
        try {
            task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BackupException("nobody waited for the end of a backup or restore", interrupted);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new BackupException("a backup or restore failed", failed);
            }
        }
    }

    boolean isAny() {
        return busy.get();
    }

    boolean is(String other) {
        return !other.isEmpty() && name.equals(other);
    }
}
