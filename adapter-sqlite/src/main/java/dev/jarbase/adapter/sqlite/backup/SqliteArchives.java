package dev.jarbase.adapter.sqlite.backup;

import dev.jarbase.adapter.sqlite.connection.SqliteFile;
import dev.jarbase.adapter.sqlite.settings.SettingsCipher;
import dev.jarbase.domain.backup.Archive;
import dev.jarbase.domain.backup.BackupException;
import dev.jarbase.domain.backup.DataArchives;
import dev.jarbase.domain.backup.Progress;
import dev.jarbase.domain.backup.Replacement;
import dev.jarbase.domain.record.StoreException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Archives of the data directory that two open databases belong to. An archive holds the databases as SQLite copies them,
 * page by page under one read transaction, so that neither readers nor writers wait, and every other file as it lies
 * there.
 */
public final class SqliteArchives implements DataArchives {
    private static final System.Logger LOG = System.getLogger(SqliteArchives.class.getName());
    private static final String MAIN = "data.db";
    private static final String AUXILIARY = "auxiliary.db";
    private static final Set<String> DATABASES =
            Set.of(MAIN, MAIN + "-wal", MAIN + "-shm", AUXILIARY, AUXILIARY + "-wal", AUXILIARY + "-shm");
    private static final int BLOCK = 64 * 1024;

    private final Parts parts;
    private final DiskRoom room;
    private final AtomicLong ids = new AtomicLong(System.nanoTime());

    /**
     * What archives are made of.
     *
     * @param cipher how the settings of archives must be encrypted
     */
    public record Parts(Path directory, SqliteFile main, SqliteFile auxiliary, SettingsCipher cipher) {}

    public SqliteArchives(Parts parts) {
        this(parts, DiskRoom.of(parts.directory()));
    }

    SqliteArchives(Parts parts, DiskRoom room) {
        this.parts = parts;
        this.room = room;
    }

    /** Undoes and removes what an earlier process left unfinished; to be called before the databases are opened. */
    public static void clear(Path directory) {
        try {
            ScratchFolder.clear(directory);
        } catch (IOException failure) {
            throw new StoreException("could not remove what a backup or restore left behind", failure);
        }
    }

    @Override
    public Archive create(Set<String> without, Progress progress) {
        try {
            ScratchFolder scratch = ScratchFolder.take(parts.directory());
            try {
                Path archive = scratch.resolve("pb_backup_" + id());
                write(archive, scratch, without, progress);
                return new PassingArchive(archive, Files.size(archive), scratch);
            } catch (IOException | RuntimeException | Error failure) {
                discard(scratch);
                throw failure;
            }
        } catch (IOException | StoreException | UncheckedIOException failure) {
            throw new BackupException("making an archive: " + failure.getMessage(), failure);
        }
    }

    private void write(Path archive, ScratchFolder scratch, Set<String> without, Progress progress) throws IOException {
        Set<String> leftOut = new HashSet<>(without);
        leftOut.add(ScratchFolder.NAME);
        long all = ArchiveWriting.size(parts.directory(), leftOut);
        leftOut.addAll(DATABASES);
        try (ArchiveWriting writing = new ArchiveWriting(archive, room, progress, all)) {
            if (!without.contains(MAIN)) {
                addCopy(writing, parts.main(), MAIN, scratch);
            }
            if (!without.contains(AUXILIARY)) {
                addCopy(writing, parts.auxiliary(), AUXILIARY, scratch);
            }
            writing.addAll(parts.directory(), leftOut);
        }
    }

    private void addCopy(ArchiveWriting writing, SqliteFile database, String name, ScratchFolder scratch)
            throws IOException {
        Path copy = scratch.resolve(name + "_" + id());
        room.require(Files.size(parts.directory().resolve(name)));
        database.copyTo(copy, Progress.UNSEEN);
        writing.add(new EntryName(name), copy);
        Files.deleteIfExists(copy);
    }

    @Override
    public Replacement unpack(InputStream archive, Set<String> without, Progress progress) {
        if (File.separatorChar == '\\') {
            // Some names mean devices there, and open files cannot be renamed.
            throw new BackupException("restore is not supported on Windows");
        }
        try {
            ScratchFolder scratch = ScratchFolder.take(parts.directory());
            try {
                var places = DirectoryExchange.Places.of(parts.directory(), scratch.folder(), id());
                Path zip = scratch.resolve("pb_restore_zip_" + id());
                store(archive, zip);
                new Unpacking(without, room, progress).unpack(zip, places.unpacked());
                Files.delete(zip);
                new DatabaseCheck(parts.cipher()).check(places.unpacked());
                return new DirectoryExchange(places, without, scratch, Files::move);
            } catch (IOException | RuntimeException | Error failure) {
                discard(scratch);
                throw failure;
            }
        } catch (IOException | StoreException | UncheckedIOException failure) {
            throw new BackupException("unpacking an archive: " + failure.getMessage(), failure);
        }
    }

    private void store(InputStream archive, Path zip) throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(zip, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int count = archive.read(block); count >= 0; count = archive.read(block)) {
                room.require(count);
                out.write(block, 0, count);
            }
        }
    }

    private String id() {
        return Long.toHexString(ids.incrementAndGet());
    }

    private static void discard(ScratchFolder scratch) {
        try (scratch) {
            scratch.empty();
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.WARNING, "left unfinished files behind until the next start", failure);
        }
    }

    private record PassingArchive(Path file, long size, ScratchFolder scratch) implements Archive {
        @Override
        public InputStream open() {
            try {
                return Files.newInputStream(file);
            } catch (IOException failure) {
                throw new BackupException("reading a new archive", failure);
            }
        }

        @Override
        public void close() {
            discard(scratch);
        }
    }
}
