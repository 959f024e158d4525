package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.application.App;
import dev.jarbase.application.hooks.TerminateEvent;
import dev.jarbase.domain.backup.BackupException;
import dev.jarbase.domain.backup.Progress;
import dev.jarbase.domain.backup.Replacement;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.SubmittedFile;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.StoreException;
import dev.jarbase.domain.request.RequestInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Restores in a serving process: all or nothing, and it goes on either way. */
class RestoreTest {
    private static final Set<String> KEPT = Set.of("backups", ".pb_temp_to_delete");
    private static final String BACKUP = "one.zip";

    private final AtomicInteger openings = new AtomicInteger();
    private final List<Boolean> ends = new CopyOnWriteArrayList<>();
    private final AtomicInteger failingOpening = new AtomicInteger(-1);
    private Path dir;

    @AutoClose
    private RunningJarbase running;

    @BeforeEach
    void serve(@TempDir Path root) throws IOException {
        dir = root.resolve("pb_data");
        running = Jarbase.at(dir)
                .http("127.0.0.1:0")
                .hooks(hooks -> {
                    hooks.bootstrap().bind(event -> {
                        if (openings.incrementAndGet() == failingOpening.get()) {
                            throw new StoreException("injected", new IllegalStateException());
                        }
                        event.next();
                    });
                    hooks.terminate().bind((TerminateEvent event) -> {
                        ends.add(event.isRestart());
                        event.next();
                    });
                })
                .serve();
        app().collections()
                .create()
                .create(info("{'name':'posts','viewRule':'','listRule':'',"
                        + "'fields':[{'type':'text','name':'t'},{'type':'file','name':'f'}]}"));
        create("first");
        app().backups().create().create(BACKUP);
        create("second");
    }

    private App app() {
        return running.app();
    }

    private static RequestInfo info(String body) {
        return RequestInfo.SYSTEM.withBody(Scene.json(body.replace('\'', '"')));
    }

    private Record create(String title) {
        Collection posts = app().catalog().byName("posts").orElseThrow();
        SubmittedFile file = SubmittedFile.of(title + ".txt", title.getBytes(StandardCharsets.UTF_8));
        app().createRecord().create(posts, "", info("{'t':'" + title + "'}").withFiles(Map.of("f", List.of(file))));
        return records().getLast();
    }

    private List<Record> records() {
        Collection posts = app().catalog().byName("posts").orElseThrow();
        return app().ports().data().records().list(Criteria.all(posts), 100);
    }

    private List<String> titles() {
        return records().stream().map(post -> post.text("t")).toList();
    }

    /** The rows, and the files below the data directory but databases and what a restart renews. */
    private Set<String> state() throws IOException {
        Set<String> state = new TreeSet<>(titles());
        try (Stream<Path> walk = Files.walk(dir)) {
            walk.map(path -> dir.relativize(path).toString())
                    .filter(name -> name.startsWith("storage") || name.startsWith("backups") || name.startsWith(".pb"))
                    .forEach(state::add);
        }
        return state;
    }

    private int status(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://" + running.address() + path);
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                    .statusCode();
        }
    }

    @Test
    void theProcessGoesOnWithTheRestoredData() throws IOException, InterruptedException {
        String address = running.address();
        App before = app();

        before.backups().restore().restore(BACKUP);

        assertThat(app()).isNotSameAs(before);
        assertThat(titles()).containsExactly("first");
        assertThat(running.address()).isEqualTo(address);
        Record first = records().getFirst();
        assertThat(status("/api/collections/posts/records/" + first.id())).isEqualTo(200);
        assertThat(status("/api/files/posts/" + first.id() + "/" + first.text("f")))
                .isEqualTo(200);
        assertThat(create("third").text("t")).isEqualTo("third");
        assertThat(dir.resolve("backups/one.zip")).exists();
        assertThat(dir.resolve(".pb_temp_to_delete")).doesNotExist();
    }

    @Test
    void hooksAreToldOfTheRestartAndBoundAgain() {
        app().backups().restore().restore(BACKUP);

        assertThat(ends).containsExactly(true);
        assertThat(openings).hasValue(2);
        running.close();
        assertThat(ends).containsExactly(true, false);
    }

    @Test
    void schedulesAreThoseOfTheRestoredSettings() {
        app().settings().update().update(info("{'backups':{'cron':'0 3 * * *'}}"));
        assertThat(app().crons().jobs().jobs()).anyMatch(job -> job.id().equals("__pbAutoBackup__"));

        app().backups().restore().restore(BACKUP);

        assertThat(app().crons().jobs().jobs()).noneMatch(job -> job.id().equals("__pbAutoBackup__"));
    }

    @Test
    void requestsWaitWhileTheDataAreReplaced() throws InterruptedException {
        AtomicBoolean ended = new AtomicBoolean();
        List<Integer> statuses = new CopyOnWriteArrayList<>();
        String path = "/api/collections/posts/records/" + records().getFirst().id();
        Thread client = Thread.ofPlatform().start(() -> {
            while (!ended.get()) {
                try {
                    statuses.add(status(path));
                } catch (IOException | InterruptedException refused) {
                    statuses.add(0);
                }
            }
        });

        app().backups().restore().restore(BACKUP);
        ended.set(true);
        client.join();

        assertThat(statuses).isNotEmpty().containsOnly(200);
    }

    @Test
    void dataThatCannotBeOpenedAreReplacedByTheFormerOnes() throws IOException, InterruptedException {
        Set<String> before = state();
        failingOpening.set(2);

        assertThatThrownBy(() -> app().backups().restore().restore(BACKUP))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("injected");

        assertThat(state()).isEqualTo(before);
        assertThat(status("/api/collections/posts/records")).isEqualTo(200);
        assertThat(openings).hasValue(3);
    }

    @Test
    void anArchiveThatIsNoneChangesNothingAndRestartsNothing() throws IOException {
        App before = app();
        byte[] junk = "PK\u0003\u0004 and nothing else".getBytes(StandardCharsets.UTF_8);
        before.stores()
                .backups()
                .put(
                        new BlobKey("junk.zip"),
                        new BlobStore.Notes("application/zip", ""),
                        new ByteArrayInputStream(junk));
        Set<String> state = state();

        assertThatThrownBy(() -> before.backups().restore().restore("junk.zip")).isInstanceOf(BackupException.class);

        assertThat(app()).isSameAs(before);
        assertThat(state()).isEqualTo(state);
    }

    /** A replacement of which one step fails. */
    private static final class Failing implements Replacement {
        private final Replacement real;
        private final String step;
        private final List<String> taken = new ArrayList<>();

        Failing(Replacement real, String step) {
            this.real = real;
            this.step = step;
        }

        private void take(String name, Runnable action) {
            taken.add(name);
            if (name.equals(step)) {
                throw new BackupException("injected into " + name);
            }
            action.run();
        }

        @Override
        public void apply() {
            take("apply", real::apply);
        }

        @Override
        public void undo() {
            taken.add("undo");
            real.undo();
        }

        @Override
        public void confirm() {
            take("confirm", real::confirm);
        }

        @Override
        public void close() {
            real.close();
        }
    }

    private List<String> failAt(String step) throws IOException {
        App before = app();
        try (InputStream archive = before.stores().backups().open(new BlobKey(BACKUP), 0);
                Replacement real = before.ports().operations().archives().unpack(archive, KEPT, Progress.UNSEEN)) {
            Failing failing = new Failing(real, step);
            assertThatThrownBy(() -> before.ports().operations().restart().on(failing))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("injected into " + step);
            return failing.taken;
        }
    }

    @Test
    void aFailureWhileReplacingLeavesTheFormerDataServed() throws IOException, InterruptedException {
        Set<String> before = state();

        assertThat(failAt("apply")).containsExactly("apply", "undo");

        assertThat(state()).isEqualTo(before);
        assertThat(status("/api/collections/posts/records")).isEqualTo(200);
    }

    @Test
    void aFailureAtTheVeryEndBringsTheFormerDataBack() throws IOException, InterruptedException {
        Set<String> before = state();

        assertThat(failAt("confirm")).containsExactly("apply", "confirm", "undo");

        assertThat(state()).isEqualTo(before);
        assertThat(status("/api/collections/posts/records")).isEqualTo(200);
        assertThat(create("third").text("t")).isEqualTo("third");
    }
}
