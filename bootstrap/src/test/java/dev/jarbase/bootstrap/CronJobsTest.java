package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.application.crons.CronJob;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.Actor;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronJobsTest {
    @TempDir
    private Path dir = Path.of("");

    @Test
    void anEmbedderAddsJobs() throws InterruptedException {
        BlockingQueue<String> ran = new ArrayBlockingQueue<>(1);
        try (RunningJarbase running =
                Jarbase.at(dir).cron("mine", "@yearly", app -> ran.add("mine")).open()) {
            running.app().crons().run().run("mine", Actor.system());

            assertThat(ran.take()).isEqualTo("mine");
            assertThat(running.app().crons().list().list(Actor.system()))
                    .extracting(CronJob::id)
                    .startsWith("mine", "__pbDBOptimize__", "__pbMFACleanup__", "__pbOTPCleanup__");
        }
    }

    @ParameterizedTest
    @CsvSource({"__pbMFACleanup__, _mfas", "__pbOTPCleanup__, _otps"})
    void sessionsThatCanNoLongerBeCompletedAreRemoved(String job, String collection) throws Exception {
        try (Scene scene = new Scene(dir)) {
            Record old = session(scene, collection, "2020-01-01 00:00:00.000Z");
            Record valid = session(scene, collection, "2100-01-01 00:00:00.000Z");

            run(scene, job);

            assertThat(scene.exists(old)).isFalse();
            assertThat(scene.exists(valid)).isTrue();
        }
    }

    @Test
    void theDatabaseIsOptimized() throws Exception {
        try (Scene scene = new Scene(dir)) {
            scene.collection("posts", Scene.text("title"));

            run(scene, "__pbDBOptimize__");

            assertThat(dir.resolve("data.db-wal")).isEmptyFile();
        }
    }

    private static void run(Scene scene, String id) throws Exception {
        for (CronJob job : List.copyOf(scene.app().crons().jobs().jobs())) {
            if (job.id().equals(id)) {
                job.handler().run();
            }
        }
    }

    private static Record session(Scene scene, String collection, String created) {
        Record account = Record.fresh(scene.app().catalog().byName("users").orElseThrow())
                .set("email", FieldValue.Text.of("a" + created.substring(0, 4) + "@example.com"))
                .set("password", FieldValue.Password.plain("1234567890"));
        scene.app().saveRecord().save(account);
        Record session = Record.fresh(scene.app().catalog().byName(collection).orElseThrow())
                .set("collectionRef", FieldValue.Text.of(account.collection().id()))
                .set("recordRef", FieldValue.Text.of(account.id()));
        if (collection.equals("_mfas")) {
            session.set("method", FieldValue.Text.of("password"));
        } else {
            session.set("password", FieldValue.Password.plain("12345678"));
        }
        scene.app().saveRecord().save(session);
        session.set("created", FieldValue.Text.of(created));
        scene.app().ports().data().records().update(session);
        return session;
    }
}
