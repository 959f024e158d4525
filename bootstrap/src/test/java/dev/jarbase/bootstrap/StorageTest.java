package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jarbase.application.auth.FormBody;
import dev.jarbase.bootstrap.cli.Executable;
import dev.jarbase.bootstrap.cli.Program;
import dev.jarbase.bootstrap.cli.Terminal;
import dev.jarbase.bootstrap.config.Sources;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldBase;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore.Notes;
import dev.jarbase.domain.file.SubmittedFile;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.settings.SettingsJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The place of files follows the settings, can be tried out, and files move by a command. Security checklist 33. */
class StorageTest {
    @TempDir
    private Path folder;

    private BucketStub bucket;
    private Scene scene;
    private Collection docs;

    private record Ended(int status, String out, String err) {}

    @BeforeEach
    void open() throws IOException {
        bucket = new BucketStub();
        scene = new Scene(folder.resolve("pb_data"));
        docs = scene.collection("docs", file());
    }

    @AfterEach
    void close() {
        scene.close();
        bucket.close();
    }

    private static Field file() {
        return new Field.FileField(FieldBase.of("f_file", "file"), 1, 1000, Optional.empty(), Optional.empty(), false);
    }

    /** Stores a record with a file and returns the key of the file. */
    private String store(String content) {
        SubmittedFile file = SubmittedFile.of("a.txt", content.getBytes(StandardCharsets.UTF_8));
        Record record =
                scene.app().createRecord().create(docs, "", Scene.guest("{}").withFiles(Map.of("file", List.of(file))));
        return docs.id() + "/" + record.id() + "/" + record.texts("file").getFirst();
    }

    private void set(String settings) {
        var current = scene.app().settings().current().current();
        scene.app().settings().save().save(SettingsJson.merge(current, Scene.json(settings)));
    }

    private void test(String filesystem) {
        FormBody form = new FormBody(Scene.json("{\"filesystem\":\"" + filesystem + "\"}"), false);
        scene.app().testBucket().test(form, Actor.system());
    }

    private Ended run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        var sources = new Sources(Map.of(), folder, folder);
        int status =
                new Program(new Executable("bin/app", "1"), sources, Wiring::open, terminal).run(List.of(arguments));
        return new Ended(
                status,
                out.toString(StandardCharsets.UTF_8).strip(),
                err.toString(StandardCharsets.UTF_8).strip());
    }

    @Test
    void settingsChooseTheBucketAtOnceAndNothingMoves() throws IOException {
        String local = store("one");
        set(bucket.settings(true));
        String remote = store("two");

        assertThat(bucket.keys()).containsExactly(remote);
        assertThat(folder.resolve("pb_data/storage/" + local)).exists();
        try (InputStream in = scene.app().stores().files().open(new BlobKey(remote), 0)) {
            assertThat(in).asString(StandardCharsets.UTF_8).isEqualTo("two");
        }

        set(bucket.settings(false));

        assertThat(scene.app().stores().files().find(new BlobKey(remote))).isEmpty();
        assertThat(scene.app().stores().files().find(new BlobKey(local))).isPresent();
    }

    @Test
    void backupsHaveTheirOwnBucket() {
        set("{\"backups\":" + bucket.settings(true) + "}");
        set(bucket.settings(false));

        scene.app()
                .stores()
                .backups()
                .put(new BlobKey("a.zip"), new Notes("application/zip", ""), InputStream.nullInputStream());

        assertThat(bucket.keys()).containsExactly("a.zip");
    }

    @Test
    void testOfABucketLeavesNothingBehind() {
        set(bucket.settings(true));

        test("storage");

        assertThat(bucket.keys()).isEmpty();
    }

    @Test
    void testTellsWhatTheStoreSays() {
        set(bucket.settings(true));
        bucket.refuseChanges();

        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> test("storage"))
                .withMessage("Failed to test the S3 filesystem. Raw error: \n"
                        + "failed to upload a test file: 403 AccessDenied: read only")
                .withMessageNotContaining("hush");
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> test("backups"))
                .withMessage("Failed to test the S3 filesystem. Raw error: \nS3 storage filesystem is not enabled");
    }

    @Test
    void filesAreCopiedOnceAndTheRestInAnotherRun() {
        String first = store("one");
        String second = store("two");
        set(bucket.settings(false));
        scene.close();

        Ended copied = run("storage", "copy", "--from", "local", "--to", "s3");
        bucket.keys().remove(second);
        Ended again = run("storage", "copy", "--from=local", "--to=s3");

        assertThat(copied).isEqualTo(new Ended(0, "2 files copied (0.0 MiB), 0 were there already", ""));
        assertThat(again).isEqualTo(new Ended(0, "1 files copied (0.0 MiB), 1 were there already", ""));
        assertThat(bucket.keys()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void filesComeBackFromABucket() throws IOException {
        set(bucket.settings(true));
        String key = store("two");
        scene.close();

        Ended copied = run("storage", "copy", "--from", "s3", "--to", "local");

        assertThat(copied.status()).isZero();
        assertThat(Files.readString(folder.resolve("pb_data/storage/" + key))).isEqualTo("two");
    }

    @Test
    void copyThatFailsSaysWhyByItsStatusToo() {
        String key = store("one");
        set(bucket.settings(false));
        scene.close();
        bucket.refuseChanges();

        Ended ended = run("storage", "copy", "--from", "local", "--to", "s3");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err())
                .isEqualTo(key + ": 403 AccessDenied: read only\n"
                        + "Error: 1 of 1 files could not be copied; run the command again");
    }

    @Test
    void placesThatAreNoneAreRefusedBeforeAnythingIsOpened() {
        assertThat(run("storage", "copy", "--from", "local").err())
                .isEqualTo("Error: --to must be one of local, s3, gcs");
        assertThat(run("storage", "copy", "--from", "tape", "--to", "s3").err())
                .isEqualTo("Error: --from must be one of local, s3, gcs");
        assertThat(run("storage", "copy", "--from", "s3", "--to", "s3").err())
                .isEqualTo("Error: --from and --to name the same place");
        assertThat(run("superuser", "ips", "--from", "s3").err()).isEqualTo("Error: unknown flag: --from");
        assertThat(run("storage").out()).contains("storage copy --from PLACE --to PLACE");
    }

    @Test
    void placeWithoutBucketIsNamed() {
        scene.close();

        assertThat(run("storage", "copy", "--from", "local", "--to", "gcs"))
                .isEqualTo(new Ended(1, "", "Error: no bucket is configured for gcs; see docs/reference/storage.md"));
    }
}
