package dev.jarbase.adapter.sqlite.backup;

import dev.jarbase.domain.backup.BackupException;
import dev.jarbase.domain.backup.Progress;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes one archive. Used by one thread. */
final class ArchiveWriting implements AutoCloseable {
    private static final int BLOCK = 64 * 1024;
    /** How much is written before the room on the disk is looked at again. */
    private static final long ROOM_STEP = 16L << 20;

    private final ZipOutputStream zip;
    private final DiskRoom room;
    private final Progress progress;
    private final long all;
    private final byte[] block = new byte[BLOCK];
    private long done;
    private long checked = -ROOM_STEP;

    /** @param all number of bytes that are expected to come */
    ArchiveWriting(Path archive, DiskRoom room, Progress progress, long all) throws IOException {
        OutputStream file = Files.newOutputStream(archive, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.zip = new ZipOutputStream(new BufferedOutputStream(file, BLOCK));
        this.room = room;
        this.progress = progress;
        this.all = all;
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Adds a file under a name; one that has vanished is left out. */
    void add(EntryName name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            ZipEntry entry = new ZipEntry(name.text());
            entry.setLastModifiedTime(Files.getLastModifiedTime(file));
            zip.putNextEntry(entry);
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                zip.write(block, 0, count);
                advance(count);
            }
            zip.closeEntry();
        } catch (NoSuchFileException vanished) {
            // Temporary files come and go, and those of deleted records do not belong to the archive.
        }
    }

    private void advance(int count) {
        done += count;
        if (done - checked >= ROOM_STEP) {
            checked = done;
            room.require(ROOM_STEP);
        }
        progress.reached(Math.min(done, all), all);
    }

    /**
     * Adds all files in a folder.
     *
     * @param without names of top entries that are left out
     */
    void addAll(Path folder, Set<String> without) throws IOException {
        Files.walkFileTree(folder, new Content(folder, without) {
            @Override
            void file(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isSymbolicLink()) {
                    throw new BackupException("a link cannot be in an archive: " + name(file));
                }
                if (attributes.isRegularFile()) {
                    add(name(file), file);
                }
            }
        });
    }

    /** Number of bytes of all files in a folder. */
    static long size(Path folder, Set<String> without) throws IOException {
        var total = new Object() {
            long bytes;
        };
        Files.walkFileTree(folder, new Content(folder, without) {
            @Override
            void file(Path file, BasicFileAttributes attributes) {
                total.bytes += attributes.isRegularFile() ? attributes.size() : 0;
            }
        });
        return total.bytes;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Visits the files of a folder, but for some top entries and for what vanishes meanwhile. */
    private abstract static class Content extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final Set<String> without;

        Content(Path folder, Set<String> without) {
            this.folder = folder;
            this.without = without;
        }

        abstract void file(Path file, BasicFileAttributes attributes) throws IOException;

        final EntryName name(Path file) {
            String separator = file.getFileSystem().getSeparator();
            return new EntryName(folder.relativize(file).toString().replace(separator, "/"));
        }

        private boolean isLeftOut(Path path) {
            return folder.equals(path.getParent()) && without.contains(String.valueOf(path.getFileName()));
        }

        @Override
        public final FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            return isLeftOut(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public final FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
            if (!isLeftOut(path)) {
                file(path, attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public final FileVisitResult visitFileFailed(Path path, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }
    }
}
