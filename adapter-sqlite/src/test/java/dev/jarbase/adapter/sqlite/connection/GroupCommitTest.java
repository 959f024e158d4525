package dev.jarbase.adapter.sqlite.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.record.StoreException;
import dev.jarbase.domain.record.UniqueViolationException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {
    private static final int THREADS = 64;
    private static final int WRITES = 50;

    @TempDir
    private Path directory;

    @AutoClose
    private FileFixture notes;

    @BeforeEach
    void open() {
        notes = new FileFixture(directory);
    }

    @Test
    void everyAcknowledgedWriteOfManyThreadsIsStored() throws Exception {
        var seenBeforeReturn = new AtomicInteger();

        run(thread -> {
            for (int i = 0; i < WRITES; i++) {
                String id = thread + "/" + i;
                notes.write(id);
                seenBeforeReturn.addAndGet(exists(id) ? 1 : 0);
            }
        });

        assertThat(notes.count()).isEqualTo(THREADS * WRITES);
        assertThat(seenBeforeReturn).hasValue(THREADS * WRITES);
    }

    @Test
    void writesThatViolateAnIndexFailAlone() throws Exception {
        notes.write("taken");
        var refused = new AtomicInteger();

        run(thread -> {
            for (int i = 0; i < WRITES; i++) {
                notes.write(thread + "/" + i);
                try {
                    notes.write("taken");
                } catch (UniqueViolationException expected) {
                    refused.incrementAndGet();
                }
            }
        });

        assertThat(notes.count()).isEqualTo(THREADS * WRITES + 1);
        assertThat(refused).hasValue(THREADS * WRITES);
    }

    @Test
    void transactionsAndSingleWritesTakeTurns() throws Exception {
        run(thread -> {
            for (int i = 0; i < 10; i++) {
                String id = thread + "/" + i;
                if (thread % 2 == 0) {
                    notes.write(id);
                } else {
                    notes.file().inTransaction(() -> {
                        notes.write(id);
                        return notes.count();
                    });
                }
            }
        });

        assertThat(notes.count()).isEqualTo(THREADS * 10);
    }

    @Test
    void writesThatDoNotFitAreRefusedAndTheOthersStored() throws Exception {
        notes.write("first");
        limitPages(20);
        var stored = new AtomicInteger(1);
        var refused = new AtomicInteger();
        String large = "x".repeat(3000);

        run(thread -> {
            try {
                notes.file().update("notes", "INSERT INTO notes VALUES (?, ?)", "large" + thread, large);
                stored.incrementAndGet();
            } catch (StoreException expected) {
                refused.incrementAndGet();
            }
        });

        assertThat(refused.get()).isPositive();
        assertThat(notes.count()).isEqualTo(stored.get());
        limitPages(1000);
        notes.write("last");
        assertThat(exists("last")).isTrue();
    }

    @Test
    void aStatementThatIsNoSqlFailsAlone() throws Exception {
        var refused = new AtomicInteger();

        run(thread -> {
            for (int i = 0; i < 10; i++) {
                notes.write(thread + "/" + i);
                try {
                    notes.file().update("notes", "INSERT INTO nowhere VALUES (?)", new Object());
                } catch (StoreException expected) {
                    refused.incrementAndGet();
                }
            }
        });

        assertThat(refused).hasValue(THREADS * 10);
        assertThat(notes.count()).isEqualTo(THREADS * 10);
    }

    @Test
    void aValueThatCannotBeBoundFailsAlone() throws Exception {
        var refused = new AtomicInteger();

        run(thread -> {
            for (int i = 0; i < 10; i++) {
                notes.write(thread + "/" + i);
                try {
                    notes.file().update("notes", "INSERT INTO notes VALUES (?, ?)", "x", new Object());
                } catch (StoreException expected) {
                    refused.incrementAndGet();
                }
            }
        });

        assertThat(refused).hasValue(THREADS * 10);
        assertThat(notes.count()).isEqualTo(THREADS * 10);
    }

    @Test
    @Timeout(30)
    void closingDoesNotWaitForeverForATransaction() throws Exception {
        var entered = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        Thread stuck = Thread.ofVirtual()
                .start(() -> notes.file().inTransaction(() -> {
                    entered.countDown();
                    return awaitQuietly(end);
                }));
        entered.await();

        notes.close();

        end.countDown();
        stuck.join();
    }

    private static boolean awaitQuietly(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void aWriteAfterTheEndIsRefused() {
        notes.close();

        assertThatThrownBy(() -> notes.write("late")).isInstanceOf(StoreException.class);
    }

    private void limitPages(int pages) {
        notes.file().write(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("PRAGMA max_page_count = " + pages);
            }
        });
    }

    private boolean exists(String id) {
        return notes.file().query("SELECT 1 FROM notes WHERE id = ?", new Object[] {id}, Rows::next);
    }

    private static void run(java.util.function.IntConsumer work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> results = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                results.add(threads.submit(() -> work.accept(thread)));
            }
            for (Future<?> result : results) {
                result.get();
            }
        }
    }
}
