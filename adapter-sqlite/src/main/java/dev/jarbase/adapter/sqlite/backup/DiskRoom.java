package dev.jarbase.adapter.sqlite.backup;

import dev.jarbase.domain.backup.BackupException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * Keeps archives from taking the last room on the disk, which the databases need to go on.
 *
 * @param usable how many bytes can be written now
 */
record DiskRoom(LongSupplier usable) {
    /** What is left to the databases, in bytes. */
    static final long RESERVE = 64L << 20;

    static DiskRoom of(Path folder) {
        return new DiskRoom(() -> {
            try {
                return Files.getFileStore(folder).getUsableSpace();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /** Asks for room. @throws BackupException if there is not that much above the reserve */
    void require(long bytes) {
        if (usable.getAsLong() - RESERVE < bytes) {
            throw new BackupException("not enough room on the disk");
        }
    }
}
