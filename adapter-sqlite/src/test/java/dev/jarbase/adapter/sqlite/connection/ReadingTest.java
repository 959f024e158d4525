package dev.jarbase.adapter.sqlite.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.record.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {
    private static final Object[] NO_BINDS = {};
    private static final String ENDLESS =
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n";

    @TempDir
    private Path directory;

    @Test
    @Timeout(20)
    void anEndlessQueryIsInterruptedAndTheConnectionGoesOn() {
        try (var notes = new FileFixture(directory, FileFixture.impatient().withReaders(1))) {
            assertThatThrownBy(() -> notes.file().query(ENDLESS, NO_BINDS, Rows::next))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("interrupted");

            assertThat(notes.count()).isZero();
        }
    }

    @Test
    @Timeout(20)
    void anEndlessQueryInATransactionIsInterruptedToo() {
        try (var notes = new FileFixture(directory, FileFixture.impatient())) {
            assertThatThrownBy(() ->
                            notes.file().inTransaction(() -> notes.file().query(ENDLESS, NO_BINDS, Rows::next)))
                    .isInstanceOf(StoreException.class);

            notes.write("a");
            assertThat(notes.count()).isOne();
        }
    }

    @Test
    @Timeout(20)
    void aReaderThatStaysTakenIsWaitedForOnlySoLong() throws Exception {
        var options = SqliteOptions.DEFAULT.withReaders(1).withQueryTimeout(Duration.ofMillis(300));
        try (var notes = new FileFixture(directory, options)) {
            notes.file().query("SELECT 1", NO_BINDS, rows -> {
                assertThatThrownBy(() -> notes.file().query("SELECT 2", NO_BINDS, Rows::next))
                        .isInstanceOf(StoreException.class)
                        .hasMessageContaining("no connection became free");
                return true;
            });
        }
    }

    @Test
    void moreThreadsThanReadersAllGetTheirTurn() throws Exception {
        try (var notes = new FileFixture(directory, SqliteOptions.DEFAULT.withReaders(2));
                ExecutorService threads = Executors.newFixedThreadPool(16)) {
            notes.write("a");
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                counts.add(threads.submit(notes::count));
            }

            for (Future<Long> count : counts) {
                assertThat(count.get()).isOne();
            }
        }
    }

    @Test
    void moreStatementsThanAreKeptStillWork() {
        var options = new SqliteOptions(1, Duration.ofSeconds(5), 3, Optional.empty());
        try (var notes = new FileFixture(directory, options)) {
            for (int i = 0; i < 20; i++) {
                int number = i;
                long read =
                        notes.file().query("SELECT " + number, NO_BINDS, rows -> rows.next() ? rows.integer(0) : -1);
                assertThat(read).isEqualTo(number);
            }
        }
    }

    @Test
    void aChangedTableIsReadByStatementsFromBefore() {
        try (var notes = new FileFixture(directory)) {
            notes.write("a");
            assertThat(notes.count()).isOne();

            notes.file().update("notes", "ALTER TABLE notes ADD COLUMN more TEXT DEFAULT 'm'");

            String more =
                    notes.file().query("SELECT more FROM notes", NO_BINDS, rows -> rows.next() ? rows.text(0) : "");
            assertThat(more).isEqualTo("m");
            assertThat(notes.count()).isOne();
        }
    }

    @Test
    void changesOfAnotherConnectionAreNoticed() throws Exception {
        try (var notes = new FileFixture(directory);
                var other = new FileFixture(directory)) {
            assertThat(notes.file().isUpToDate()).isTrue();
            long before = notes.file().changes().foreignEpoch();

            other.write("a");
            Thread.sleep(150);

            assertThat(notes.file().isUpToDate()).isTrue();
            assertThat(notes.file().changes().foreignEpoch()).isGreaterThan(before);
        }
    }

    @Test
    void closingLeavesOneCompleteFile() {
        try (var notes = new FileFixture(directory)) {
            notes.write("a");
        }

        assertThat(directory.resolve("data.db-wal")).doesNotExist();
        try (var notes = new FileFixture(directory)) {
            assertThat(notes.count()).isOne();
        }
    }

    @Test
    @Timeout(20)
    void aFileThatIsNoDatabaseIsRefused() throws Exception {
        Files.writeString(directory.resolve("data.db"), "this is not a database, however long it may be".repeat(50));

        assertThatThrownBy(() -> new FileFixture(directory)).isInstanceOf(StoreException.class);
    }

    @Test
    @Timeout(20)
    void aPlaceThatCannotBeWrittenIsRefused() {
        assertThatThrownBy(() -> new FileFixture(Path.of("/proc/jarbase"))).isInstanceOf(StoreException.class);
    }
}
