package dev.jarbase.adapter.sqlite.backup;

import dev.jarbase.domain.backup.BackupException;
import dev.jarbase.domain.backup.Replacement;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Exchanges the entries of the data directory for unpacked ones, by renaming. A note beside them names the unpacked
 * entries, and those that stay, as long as the exchange can be undone; where each entry lies then tells how far the exchange came, so that it
 * can be undone from any point, and again if undoing was cut short.
 */
final class DirectoryExchange implements Replacement {
    private static final System.Logger LOG = System.getLogger(DirectoryExchange.class.getName());
    private static final String NOTE = "exchange_";
    private static final String UNPACKED = "pb_restore_";
    private static final String FORMER = "old_pb_data_";
    /** Marks of the names in the note. */
    private static final String BROUGHT = "+";

    private static final String KEPT = "-";

    private final Places places;
    private final Set<String> without;
    private final ScratchFolder scratch;
    private final Renaming renaming;

    /** Gives a file or folder another name. */
    @FunctionalInterface
    interface Renaming {
        void rename(Path from, Path to) throws IOException;
    }

    /** Where things lie. */
    record Places(Path data, Path unpacked, Path former, Path note) {
        static Places of(Path data, Path scratch, String id) {
            return new Places(
                    data, scratch.resolve(UNPACKED + id), scratch.resolve(FORMER + id), scratch.resolve(NOTE + id));
        }
    }

    /**
     * @param without names of entries of the data directory that stay
     * @param scratch given back when the exchange is closed
     */
    DirectoryExchange(Places places, Set<String> without, ScratchFolder scratch, Renaming renaming) {
        this.places = places;
        this.without = Set.copyOf(without);
        this.scratch = scratch;
        this.renaming = renaming;
    }

    /** Undoes the exchanges that earlier processes began and did not confirm. */
    static void undoUnfinished(Path data, Path scratch) throws IOException {
        for (String name : FileTree.names(scratch)) {
            if (name.startsWith(NOTE)) {
                LOG.log(System.Logger.Level.WARNING, "a restore was cut short, the former data are put back");
                undo(Places.of(data, scratch, name.substring(NOTE.length())), Files::move);
            }
        }
    }

    @Override
    public void apply() {
        try {
            note();
            Files.createDirectories(places.former());
            for (String name : FileTree.names(places.data())) {
                if (!without.contains(name) && !name.equals(ScratchFolder.NAME)) {
                    renaming.rename(places.data().resolve(name), places.former().resolve(name));
                }
            }
            for (String name : FileTree.names(places.unpacked())) {
                renaming.rename(places.unpacked().resolve(name), places.data().resolve(name));
            }
            FileTree.force(places.data());
        } catch (IOException failure) {
            BackupException failed = new BackupException("replacing the data: " + failure, failure);
            undoAfter(failed);
            throw failed;
        }
    }

    private void undoAfter(BackupException failed) {
        try {
            undo();
        } catch (BackupException failure) {
            failed.addSuppressed(failure);
        }
    }

    private void note() throws IOException {
        List<String> lines = new ArrayList<>();
        FileTree.names(places.unpacked()).forEach(name -> lines.add(BROUGHT + name));
        without.forEach(name -> lines.add(KEPT + name));
        lines.add(KEPT + ScratchFolder.NAME);
        ByteBuffer text = StandardCharsets.UTF_8.encode(String.join("\n", lines));
        try (FileChannel file =
                FileChannel.open(places.note(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (text.hasRemaining()) {
                file.write(text);
            }
            file.force(true);
        }
        FileTree.force(scratch.folder());
    }

    @Override
    public void undo() {
        try {
            undo(places, renaming);
        } catch (IOException failure) {
            throw new BackupException("putting the former data back: " + failure, failure);
        }
    }

    private static void undo(Places places, Renaming renaming) throws IOException {
        if (!Files.exists(places.note())) {
            return;
        }
        List<String> lines = Files.readString(places.note()).lines().toList();
        List<String> brought = marked(lines, BROUGHT);
        if (!brought.stream().allMatch(name -> exists(places.unpacked().resolve(name)))) {
            // All former entries are out of the way; what else is there was made by those who opened the new ones.
            removeOthers(places.data(), brought, marked(lines, KEPT));
            for (String name : brought) {
                if (!exists(places.unpacked().resolve(name))) {
                    renaming.rename(
                            places.data().resolve(name), places.unpacked().resolve(name));
                }
            }
        }
        for (String name : FileTree.names(places.former())) {
            renaming.rename(places.former().resolve(name), places.data().resolve(name));
        }
        FileTree.force(places.data());
        Files.deleteIfExists(places.former());
        Files.delete(places.note());
    }

    private static List<String> marked(List<String> lines, String mark) {
        return lines.stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .toList();
    }

    private static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static void removeOthers(Path data, List<String> brought, List<String> kept) throws IOException {
        for (String name : FileTree.names(data)) {
            if (!brought.contains(name) && !kept.contains(name)) {
                FileTree.remove(data.resolve(name));
            }
        }
    }

    @Override
    public void confirm() {
        try {
            Files.delete(places.note());
            FileTree.force(scratch.folder());
        } catch (IOException failure) {
            throw new BackupException("confirming the replaced data: " + failure, failure);
        }
    }

    @Override
    public void close() {
        try (scratch) {
            if (Files.exists(places.note())) {
                LOG.log(System.Logger.Level.ERROR, "the former data could not be put back; the next start tries again");
                return;
            }
            FileTree.remove(places.unpacked());
            FileTree.remove(places.former());
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.WARNING, "left unpacked or former data behind until the next start", failure);
        }
    }
}
