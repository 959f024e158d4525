package dev.jarbase.adapter.sqlite.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.backup.BackupException;
import dev.jarbase.domain.backup.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Security checklist 22 and 23: names that lead elsewhere, links, and small files that unpack to large ones. */
class UnpackingTest {
    private static final int UNIX = 3;
    private static final int LINK = 0xA000;
    private static final int MODE = 38;
    private static final int SIZE = 24;
    private static final int CRC = 16;
    private static final int LOCAL_HEADER = 42;

    @TempDir
    private Path dir = Path.of("");

    private Path unpack(byte[] archive) throws IOException {
        return unpack(archive, new DiskRoom(() -> Long.MAX_VALUE));
    }

    private Path unpack(byte[] archive, DiskRoom room) throws IOException {
        Path file = Files.write(dir.resolve("archive.zip"), archive);
        Path into = dir.resolve("in/to");
        new Unpacking(Set.of("backups"), room, Progress.UNSEEN).unpack(file, into);
        return into;
    }

    private void assertRefused(byte[] archive) throws IOException {
        assertThatThrownBy(() -> unpack(archive)).isInstanceOf(BackupException.class);

        try (Stream<Path> outside = Files.list(dir)) {
            assertThat(outside.map(path -> path.getFileName().toString())).isSubsetOf("archive.zip", "in");
        }
    }

    @Test
    void filesAndFoldersComeOutAsTheyWentIn() throws IOException {
        byte[] archive = new ZipForge()
                .add("data.db", "d")
                .add("empty/", "")
                .add("storage/a/ä b.txt", "content")
                .bytes();

        Path into = unpack(archive);

        assertThat(into.resolve("data.db")).hasContent("d");
        assertThat(into.resolve("empty")).isEmptyDirectory();
        assertThat(into.resolve("storage/a/ä b.txt")).hasContent("content");
    }

    @Test
    void whatIsKeptOutOfRestoresIsNotUnpacked() throws IOException {
        byte[] archive = new ZipForge()
                .add("backups/x.zip", "x")
                .add(".pb_temp_to_delete/y", "y")
                .add("data.db-shm", "z")
                .add("kept", "k")
                .bytes();

        assertThat(unpack(archive)).isDirectoryNotContaining(path -> !path.endsWith("kept"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil",
                "a/../../evil",
                "/etc/evil",
                "a//b",
                "./a",
                "a/./b",
                "..\\evil",
                "C:\\evil",
                "a\u0000b",
                "a\nb"
            })
    void namesThatLeadElsewhereAreRefused(String name) throws IOException {
        assertRefused(new ZipForge().add(name, "x").bytes());
    }

    @Test
    void aNameThatIsNotTextIsRefused() throws IOException {
        assertRefused(ZipForge.renamed(new ZipForge().add("name", "x").bytes(), "name", "n\u00ffme"));
    }

    @Test
    void twoFilesOfOneNameAreRefused() throws IOException {
        byte[] archive = new ZipForge().add("name-1", "x").add("name-2", "y").bytes();

        assertRefused(ZipForge.renamed(archive, "name-2", "name-1"));
    }

    @Test
    void aFileWhereAnotherNeedsAFolderIsRefused() throws IOException {
        assertRefused(new ZipForge().add("a", "x").add("a/b", "y").bytes());
    }

    @Test
    void linksAreRefused() throws IOException {
        byte[] archive = new ZipForge().add("link", "/etc/passwd").bytes();
        ByteBuffer entry = ZipForge.entry(archive, 0);
        entry.put(5, (byte) UNIX);
        entry.putInt(MODE, LINK << 16);

        assertRefused(archive);
    }

    @Test
    void encryptedFilesAreRefused() throws IOException {
        byte[] archive = new ZipForge().add("a", "x").bytes();
        ByteBuffer entry = ZipForge.entry(archive, 0);
        entry.putShort(8, (short) (entry.getShort(8) | 1));

        assertRefused(archive);
    }

    @Test
    void aFileThatIsLargerThanItSaysIsRefused() throws IOException {
        byte[] archive = new ZipForge().add("a", new byte[1_000_000]).bytes();
        ZipForge.entry(archive, 0).putInt(SIZE, 10);

        assertRefused(archive);
        assertThat(Files.size(dir.resolve("in/to/a"))).isLessThan(100_000);
    }

    @Test
    void aFileThatIsSmallerThanItSaysIsRefused() throws IOException {
        byte[] archive = new ZipForge().add("a", "x").bytes();
        ZipForge.entry(archive, 0).putInt(SIZE, 10);

        assertRefused(archive);
    }

    @Test
    void changedContentIsRefused() throws IOException {
        byte[] archive = new ZipForge().add("a", "x").bytes();
        ZipForge.entry(archive, 0).putInt(CRC, 1);

        assertRefused(archive);
    }

    @Test
    void filesThatShareTheirBytesAreRefused() throws IOException {
        byte[] archive =
                new ZipForge().add("a", new byte[1000]).add("b", new byte[1000]).bytes();
        ZipForge.entry(archive, 1).putInt(LOCAL_HEADER, 0);

        assertRefused(archive);
    }

    @Test
    void anArchiveThatUnpacksToFarMoreThanItIsIsRefused() throws IOException {
        byte[] archive = new ZipForge().add("a", new byte[10]).bytes();
        ZipForge.entry(archive, 0).putInt(SIZE, Integer.MAX_VALUE);

        assertRefused(archive);
        assertThat(dir.resolve("in")).doesNotExist();
    }

    @Test
    void nothingIsUnpackedForWhichTheDiskHasNoRoom() {
        byte[] archive = new ZipForge().add("a", new byte[1000]).bytes();

        assertThatThrownBy(() -> unpack(archive, new DiskRoom(() -> DiskRoom.RESERVE + 999)))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("room");
        assertThat(dir.resolve("in")).doesNotExist();
    }

    @Test
    void aTransactionThatCouldNameOtherFilesIsRefused() throws IOException {
        assertRefused(
                new ZipForge().add("data.db", "x").add("data.db-journal", "y").bytes());
    }

    @Test
    void whatIsNoZipFileIsRefused() throws IOException {
        assertRefused(new byte[0]);
        assertRefused(new byte[70_000]);
    }

    @Test
    void everyTruncatedArchiveIsRefused() throws IOException {
        byte[] archive =
                new ZipForge().add("a", "some content").add("b", "more").bytes();

        for (int length = 0; length < archive.length; length++) {
            byte[] truncated = Arrays.copyOf(archive, length);
            assertThatThrownBy(() -> unpack(truncated)).isInstanceOf(BackupException.class);
        }
    }

    @Test
    void noChangedByteLeadsOutOfTheFolder() throws IOException {
        byte[] archive =
                new ZipForge().add("a/b", "some content").add("c", "more").bytes();

        for (int at = 0; at < archive.length; at++) {
            byte[] changed = archive.clone();
            changed[at] ^= 0x2e;
            try {
                unpack(changed);
            } catch (BackupException refused) {
                assertThat(refused).isNotNull();
            }
            FileTree.remove(dir.resolve("in"));
            assertThat(dir).isDirectoryNotContaining(path -> !path.endsWith("archive.zip"));
        }
    }
}
