package dev.jarbase.adapter.sqlite.backup;

import dev.jarbase.domain.backup.BackupException;
import dev.jarbase.domain.backup.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;

/** Unpacks a ZIP file into an empty folder. Whatever the file claims, no more is written than the disk has room for. */
final class Unpacking {
    /** Below this size, data of a database may well shrink more than is usual. */
    private static final long SMALL = 1L << 30;
    /** No archive of real data is packed this well. */
    private static final long HIGHEST_RATIO = 200;

    /** Memory that processes share while they use a database; it means nothing elsewhere. */
    private static final List<String> PASSING = List.of("data.db-shm", "auxiliary.db-shm");
    /** Leftovers of a transaction, which may make SQLite delete another file that they name. */
    private static final List<String> DANGEROUS = List.of("data.db-journal", "auxiliary.db-journal");

    private final Set<String> without;
    private final DiskRoom room;
    private final Progress progress;
    private long done;

    /** @param without names of top entries that are not unpacked */
    Unpacking(Set<String> without, DiskRoom room, Progress progress) {
        this.without = Set.copyOf(without);
        this.room = room;
        this.progress = progress;
    }

    /** Unpacks. @throws BackupException if the archive is refused or damaged */
    void unpack(Path archive, Path into) throws IOException {
        try (FileChannel file = FileChannel.open(archive, StandardOpenOption.READ)) {
            ZipReader zip = new ZipReader(file);
            List<ZipMember> wanted =
                    zip.members().stream().filter(this::isWanted).toList();
            long all = size(wanted, file.size());
            room.require(all);
            Files.createDirectories(into);
            for (ZipMember member : wanted) {
                unpack(zip, member, into, all);
            }
        }
    }

    private boolean isWanted(ZipMember member) {
        if (DANGEROUS.contains(member.name().text())) {
            throw new BackupException("an unfinished transaction in the archive: " + member.name());
        }
        return !without.contains(member.name().top())
                && !member.name().top().equals(ScratchFolder.NAME)
                && !PASSING.contains(member.name().text());
    }

    private static long size(List<ZipMember> members, long packed) {
        long size = 0;
        for (ZipMember member : members) {
            size += member.size();
            if (size < 0) {
                throw new BackupException("sizes in the archive that cannot be");
            }
        }
        if (size > SMALL && size / HIGHEST_RATIO > packed) {
            throw new BackupException("an archive that unpacks to far more than it is");
        }
        return size;
    }

    private void unpack(ZipReader zip, ZipMember member, Path into, long all) throws IOException {
        Path target = member.name().under(into);
        try {
            if (member.isFolder()) {
                Files.createDirectories(target);
                return;
            }
            Files.createDirectories(target.getParent());
            try (OutputStream out =
                    Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                zip.read(member, (block, count) -> {
                    out.write(block, 0, count);
                    done += count;
                    progress.reached(done, all);
                });
            }
        } catch (FileAlreadyExistsException taken) {
            throw new BackupException("two files of the same name: " + member.name(), taken);
        }
    }
}
