package dev.jarbase.adapter.sqlite.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.record.StoreException;
import dev.jarbase.domain.record.UniqueViolationException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionTest {
    @TempDir
    private Path directory;

    @AutoClose
    private FileFixture notes;

    @BeforeEach
    void open() {
        notes = new FileFixture(directory);
    }

    @Test
    void aFailedTransactionLeavesNothing() {
        assertThatThrownBy(() -> notes.file().inTransaction(() -> {
                    notes.write("a");
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");

        assertThat(notes.count()).isZero();
    }

    @Test
    void innerWorkJoinsTheOuterTransaction() {
        assertThatThrownBy(() -> notes.file().inTransaction(() -> {
                    notes.file().inTransaction(() -> {
                        notes.write("inner");
                        return notes.file().isActive();
                    });
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(notes.count()).isZero();
        assertThat(notes.file().isActive()).isFalse();
    }

    @Test
    void readersSeeATransactionOnceItIsCommitted() {
        long seenInside = notes.file().inTransaction(() -> {
            notes.write("a");
            assertThat(CompletableFuture.supplyAsync(notes::count).join()).isZero();
            return notes.count();
        });

        assertThat(seenInside).isOne();
        assertThat(notes.count()).isOne();
    }

    @Test
    void aRefusedStatementDoesNotEndItsTransaction() {
        notes.file().inTransaction(() -> {
            notes.write("a");
            assertThatThrownBy(() -> notes.write("a")).isInstanceOf(UniqueViolationException.class);
            notes.write("b");
            return true;
        });

        assertThat(notes.count()).isEqualTo(2);
    }

    @Test
    void nothingIsWrittenAfterSqliteRolledBackByItself() {
        assertThatThrownBy(() -> notes.file().inTransaction(() -> {
                    notes.write("a");
                    assertThatThrownBy(() -> rollBackBehindOurBack()).isInstanceOf(StoreException.class);
                    notes.write("b");
                    return true;
                }))
                .isInstanceOf(StoreException.class);

        assertThat(notes.count()).isZero();
        notes.write("c");
        assertThat(notes.count()).isOne();
    }

    @Test
    void actionsAfterARollbackRunOnlyThen() {
        var rollbacks = new AtomicInteger();

        notes.file().inTransaction(() -> {
            notes.file().afterRollback(rollbacks::incrementAndGet);
            return true;
        });
        assertThat(rollbacks).hasValue(0);
        assertThatThrownBy(() -> notes.file().inTransaction(() -> {
                    notes.file().afterRollback(rollbacks::incrementAndGet);
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(rollbacks).hasValue(1);
    }

    @Test
    void changesCountOnceTheyAreCommitted() {
        TableChanges changes = notes.file().changes();
        Set<String> tables = Set.of("notes");
        long before = changes.version(tables);

        notes.file().inTransaction(() -> {
            notes.write("a");
            assertThat(changes.version(tables)).isEqualTo(before);
            return true;
        });

        assertThat(changes.version(tables)).isGreaterThan(before);
        assertThat(changes.version(Set.of("others"))).isLessThan(changes.version(tables));
    }

    @Test
    void plainWorkCountsAsAChangeOfEverything() {
        long before = notes.file().changes().version(Set.of("others"));

        notes.file().write(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("CREATE TABLE others (id TEXT)");
            }
        });

        assertThat(notes.file().changes().version(Set.of("others"))).isGreaterThan(before);
    }

    private void rollBackBehindOurBack() {
        notes.file().query("SELECT 1", new Object[0], rows -> {
            throw new java.sql.SQLException("as after a full disk");
        });
    }
}
