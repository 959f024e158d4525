package dev.jarbase.adapter.sqlite.backup;

import dev.jarbase.domain.backup.BackupException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder for unfinished archives and unpacked data, while one process uses it. It lies in the data directory, so that
 * entries can be renamed between both.
 */
final class ScratchFolder implements AutoCloseable {
    /** The name in the data directory. */
    static final String NAME = ".pb_temp_to_delete";

    private static final System.Logger LOG = System.getLogger(ScratchFolder.class.getName());
    private static final String LOCK = "in_use.lock";

    private final Path folder;
    private final FileChannel lock;

    private ScratchFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Takes the folder. @throws BackupException if another process has it */
    static ScratchFolder take(Path dataDirectory) throws IOException {
        Path folder = Files.createDirectories(dataDirectory.resolve(NAME));
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!lock(channel)) {
            channel.close();
            throw new BackupException("another process makes or restores a backup of the same data");
        }
        return new ScratchFolder(folder, channel);
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock taken = channel.tryLock();
            return taken != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    /**
     * Undoes an exchange that was cut short and removes what was left behind, unless another process uses the folder.
     * For the start of a process, before the data are opened.
     */
    static void clear(Path dataDirectory) throws IOException {
        if (!Files.isDirectory(dataDirectory.resolve(NAME))) {
            return;
        }
        try (ScratchFolder scratch = take(dataDirectory)) {
            DirectoryExchange.undoUnfinished(dataDirectory, scratch.folder);
            scratch.empty();
        } catch (BackupException inUse) {
            LOG.log(System.Logger.Level.INFO, "left the scratch folder alone, reason={0}", inUse.getMessage());
        }
    }

    /** Removes everything that is in here. */
    void empty() throws IOException {
        for (String name : FileTree.names(folder)) {
            if (!name.equals(LOCK)) {
                FileTree.remove(folder.resolve(name));
            }
        }
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    Path folder() {
        return folder;
    }

    /** Gives the folder back, and removes it if nothing is in it. */
    @Override
    public void close() {
        try (lock) {
            Files.deleteIfExists(folder.resolve(LOCK));
            if (FileTree.names(folder).isEmpty()) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.WARNING, "could not give back the scratch folder " + folder, failure);
        }
    }
}
