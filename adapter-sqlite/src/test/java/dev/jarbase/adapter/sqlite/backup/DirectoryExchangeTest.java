package dev.jarbase.adapter.sqlite.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.adapter.sqlite.backup.DirectoryExchange.Places;
import dev.jarbase.domain.backup.BackupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryExchangeTest {
    private static final Set<String> KEPT = Set.of("backups");

    @TempDir
    private Path data = Path.of("");

    private Places places;

    @AutoClose
    private ScratchFolder scratch;

    @BeforeEach
    void fill() throws IOException {
        write("data.db", "old");
        write("storage/a", "old a");
        write("only_old/x", "old x");
        write("backups/one.zip", "zip");
        ScratchFolder taken = ScratchFolder.take(data);
        scratch = taken;
        places = Places.of(data, taken.folder(), "1");
        write(".pb_temp_to_delete/pb_restore_1/data.db", "new");
        write(".pb_temp_to_delete/pb_restore_1/storage/b", "new b");
        write(".pb_temp_to_delete/pb_restore_1/only_new", "new n");
    }

    private void write(String name, String content) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private SortedMap<String, String> content() throws IOException {
        SortedMap<String, String> content = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(data)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                String name = data.relativize(path).toString();
                if (!name.startsWith(ScratchFolder.NAME)) {
                    content.put(name, Files.readString(path));
                }
            }
        }
        return content;
    }

    private DirectoryExchange exchange(DirectoryExchange.Renaming renaming) {
        return new DirectoryExchange(places, KEPT, scratch, renaming);
    }

    /** Fails the nth renaming and all after it, as if the process had ended there. */
    private static DirectoryExchange.Renaming endingAt(int nth) {
        int[] count = {0};
        return (from, to) -> {
            if (++count[0] >= nth) {
                throw new IOException("injected");
            }
            Files.move(from, to);
        };
    }

    /** Fails the nth renaming only. */
    private static DirectoryExchange.Renaming failingOnceAt(int nth) {
        int[] count = {0};
        return (from, to) -> {
            if (++count[0] == nth) {
                throw new IOException("injected");
            }
            Files.move(from, to);
        };
    }

    @Test
    void unpackedDataTakeThePlaceOfThePresentOnes() throws IOException {
        try (DirectoryExchange exchange = exchange(Files::move)) {
            exchange.apply();
            exchange.confirm();
        }

        assertThat(content())
                .containsOnlyKeys("backups/one.zip", "data.db", "only_new", "storage/b")
                .containsEntry("data.db", "new");
        assertThat(data.resolve(ScratchFolder.NAME)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void aFailureOfAnyRenamingLeavesTheFormerData(int nth) throws IOException {
        SortedMap<String, String> before = content();

        try (DirectoryExchange exchange = exchange(failingOnceAt(nth))) {
            assertThatThrownBy(exchange::apply).isInstanceOf(BackupException.class);
        }

        assertThat(content()).isEqualTo(before);
    }

    @Test
    void whatWasAppliedCanBeUndone() throws IOException {
        SortedMap<String, String> before = content();

        try (DirectoryExchange exchange = exchange(Files::move)) {
            exchange.apply();
            write("made_by_the_new_ones", "n");
            write("only_old/y", "n");
            exchange.undo();
        }

        assertThat(content()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theNextStartFindsTheFormerDataWhereverAnExchangeEnded(int nth) throws IOException {
        SortedMap<String, String> before = content();
        DirectoryExchange exchange = exchange(endingAt(nth));
        assertThatThrownBy(() -> {
                    exchange.apply();
                    write("only_old/y", "n");
                    exchange.undo();
                    throw new BackupException("ended after all");
                })
                .isInstanceOf(BackupException.class);
        exchange.close();

        ScratchFolder.clear(data);

        assertThat(content()).isEqualTo(before);
        assertThat(data.resolve(ScratchFolder.NAME)).doesNotExist();
    }

    @Test
    void theNextStartFindsTheFormerDataIfNothingWasConfirmed() throws IOException {
        SortedMap<String, String> before = content();
        exchange(Files::move).apply();
        scratch.close();

        ScratchFolder.clear(data);

        assertThat(content()).isEqualTo(before);
    }

    @Test
    void anotherProcessThatStartsMeanwhileLeavesAnExchangeAlone() throws IOException {
        DirectoryExchange exchange = exchange(Files::move);
        exchange.apply();

        ScratchFolder.clear(data);
        exchange.confirm();
        exchange.close();

        assertThat(content()).containsEntry("data.db", "new");
    }
}
