package dev.jarbase.adapter.sqlite.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.adapter.sqlite.settings.SettingsCipher;
import dev.jarbase.domain.backup.Archive;
import dev.jarbase.domain.backup.BackupException;
import dev.jarbase.domain.backup.Progress;
import dev.jarbase.domain.backup.Replacement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteArchivesTest {
    private static final int ARCHIVES = 5;

    @TempDir
    private Path root = Path.of("");

    private Path dir;

    @AutoClose
    private DataFixture data;

    @BeforeEach
    void open() {
        dir = root.resolve("pb_data");
        data = new DataFixture(dir);
    }

    private void write(String name, String content) throws IOException {
        Files.createDirectories(dir.resolve(name).getParent());
        Files.writeString(dir.resolve(name), content);
    }

    private static List<String> names(byte[] archive) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private void assertNothingIsLeftBehind() {
        assertThat(dir.resolve(ScratchFolder.NAME)).doesNotExist();
    }

    @Test
    void anArchiveHoldsEverythingButWhatIsLeftOut() throws IOException {
        write("storage/a/b.txt", "b");
        write("types.d.ts", "t");
        write("backups/old.zip", "z");
        write(".autocert_cache/key", "k");

        byte[] archive = data.archive();

        assertThat(names(archive))
                .containsExactlyInAnyOrder("data.db", "auxiliary.db", "storage/a/b.txt", "types.d.ts");
        assertNothingIsLeftBehind();
    }

    /** Issue 4: each archive restores, is sound and holds every row that was acknowledged before it began. */
    @Test
    void archivesMadeWhileOthersWriteHoldAllThatWasWrittenBefore() throws InterruptedException {
        AtomicBoolean ended = new AtomicBoolean();
        AtomicLong acknowledged = new AtomicLong();
        Thread writer = Thread.ofPlatform().start(() -> {
            while (!ended.get()) {
                data.note("note " + acknowledged.get());
                acknowledged.incrementAndGet();
            }
        });
        try {
            for (int i = 0; i < ARCHIVES; i++) {
                long before = acknowledged.get();

                byte[] archive = data.archive();

                assertThat(restoredNotes(archive, root.resolve("restored" + i))).isGreaterThanOrEqualTo(before);
            }
        } finally {
            ended.set(true);
            writer.join();
        }
    }

    private static long restoredNotes(byte[] archive, Path into) {
        DataFixture other = new DataFixture(into);
        try (Replacement replacement = other.unpack(archive)) {
            other.close();
            replacement.apply();
            replacement.confirm();
        }
        try (DataFixture restored = new DataFixture(into)) {
            return restored.notes();
        }
    }

    @Test
    void readersSeeTheirRowsWhileAnArchiveIsMade() {
        data.note("a");
        List<Long> seen = new ArrayList<>();

        Progress reader = (done, all) -> seen.add(data.notes());
        data.archives().create(DataFixture.KEPT, reader).close();

        assertThat(seen).isNotEmpty().containsOnly(1L);
    }

    @Test
    void progressGoesToTheEnd() {
        List<Long> left = new ArrayList<>();

        data.archives()
                .create(DataFixture.KEPT, (done, all) -> left.add(all - done))
                .close();

        assertThat(left.getLast()).isLessThan(left.getFirst());
        assertThat(left).allMatch(bytes -> bytes >= 0);
    }

    @Test
    void linksAreNotFollowedButRefused() throws IOException {
        Files.writeString(root.resolve("secret"), "s");
        Files.createSymbolicLink(dir.resolve("link"), root.resolve("secret"));

        assertThatThrownBy(data::archive).isInstanceOf(BackupException.class).hasMessageContaining("link");
        assertNothingIsLeftBehind();
    }

    /** Security checklist 37. */
    @Test
    void aFullDiskIsNoticedAndNothingIsLeftBehind() {
        SqliteArchives archives = data.archives(SettingsCipher.none(), new DiskRoom(() -> DiskRoom.RESERVE));

        assertThatThrownBy(() -> archives.create(DataFixture.KEPT, Progress.UNSEEN))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("room");
        assertNothingIsLeftBehind();
    }

    @Test
    void aFailureInTheMiddleLeavesNothingBehind() {
        Progress failing = (done, all) -> {
            throw new BackupException("injected");
        };

        assertThatThrownBy(() -> data.archives().create(DataFixture.KEPT, failing))
                .hasMessage("injected");
        assertThatThrownBy(() ->
                        data.archives().unpack(new ByteArrayInputStream(data.archive()), DataFixture.KEPT, failing))
                .hasMessage("injected");
        assertNothingIsLeftBehind();
    }

    @Test
    void onlyOneArchiveIsMadeAtATimeAlsoByOtherProcesses() {
        try (Archive archive = data.archives().create(DataFixture.KEPT, Progress.UNSEEN)) {
            assertThat(archive.size()).isPositive();
            assertThatThrownBy(() -> data.archives().create(DataFixture.KEPT, Progress.UNSEEN))
                    .isInstanceOf(BackupException.class);
        }
        assertNothingIsLeftBehind();
    }

    @Test
    void aStreamThatBreaksLeavesNothingBehind() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("injected");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                throw new IOException("injected");
            }
        };

        assertThatThrownBy(() -> data.archives().unpack(broken, DataFixture.KEPT, Progress.UNSEEN))
                .isInstanceOf(BackupException.class);
        assertNothingIsLeftBehind();
    }
}
