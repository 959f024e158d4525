package dev.jarbase.adapter.sqlite.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process of many writers and looks for what it had acknowledged. */
class CrashTest {
    private static final int WRITERS = 16;
    private static final int ENOUGH = 2000;

    @TempDir
    private Path directory;

    @RepeatedTest(2)
    @Timeout(60)
    void whatWasAcknowledgedBeforeAKillIsStoredWhole() throws Exception {
        Set<String> acknowledged = new HashSet<>();
        Process writers = startWriters();
        try (BufferedReader lines = writers.inputReader()) {
            while (acknowledged.size() < ENOUGH) {
                acknowledged.add(lines.readLine());
            }
            // The handle, since the process itself would also drop what it had still printed.
            writers.toHandle().destroyForcibly();
            // A line that the kill cut short names no write.
            lines.lines().filter(line -> line.endsWith(".")).forEach(acknowledged::add);
        } finally {
            writers.destroyForcibly();
        }
        assertThat(writers.waitFor(10, TimeUnit.SECONDS)).isTrue();

        try (var notes = new FileFixture(directory)) {
            assertThat(check(notes)).isEqualTo("ok");
            assertThat(bodies(notes)).containsAll(acknowledged);
            assertThat(pairs(notes)).allMatch(count -> count == 2);
        }
    }

    private Process startWriters() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writers.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String check(FileFixture notes) {
        return notes.file().query("PRAGMA integrity_check", new Object[0], rows -> rows.next() ? rows.text(0) : "");
    }

    private static Set<String> bodies(FileFixture notes) {
        return notes.file().query("SELECT body FROM notes", new Object[0], rows -> {
            Set<String> bodies = new HashSet<>();
            while (rows.next()) {
                bodies.add(rows.text(0));
            }
            return bodies;
        });
    }

    /** How many rows there are of each transaction of two. */
    private static Set<Long> pairs(FileFixture notes) {
        String sql = "SELECT COUNT(*) FROM notes WHERE body LIKE 'pair%' GROUP BY body";
        return notes.file().query(sql, new Object[0], rows -> {
            Set<Long> counts = new TreeSet<>();
            while (rows.next()) {
                counts.add(rows.integer(0));
            }
            return counts;
        });
    }

    /** The process to be killed: writes single rows and pairs of rows, and prints what is acknowledged. */
    static final class Writers {
        private Writers() {}

        public static void main(String[] arguments) throws InterruptedException {
            var notes = new FileFixture(Path.of(arguments[0]));
            long run = System.nanoTime();
            List<Thread> threads = new java.util.ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                String prefix = run + "/" + i + "/";
                boolean inPairs = i % 4 == 0;
                threads.add(Thread.ofVirtual().start(() -> write(notes, prefix, inPairs)));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }

        private static void write(FileFixture notes, String prefix, boolean inPairs) {
            for (long i = 0; ; i++) {
                String body = (inPairs ? "pair" : "one") + prefix + i + ".";
                if (inPairs) {
                    notes.file().inTransaction(() -> {
                        insert(notes, "a" + body, body);
                        return insert(notes, "b" + body, body);
                    });
                } else {
                    insert(notes, body, body);
                }
                System.out.println(body);
            }
        }

        private static long insert(FileFixture notes, String id, String body) {
            return notes.file().update("notes", "INSERT INTO notes VALUES (?, ?)", id, body);
        }
    }
}
