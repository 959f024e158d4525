package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.application.App;
import dev.jarbase.application.backups.BackupUseCases;
import dev.jarbase.application.crons.CronJob;
import dev.jarbase.application.logs.LogWriter;
import dev.jarbase.domain.backup.BackupException;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.SubmittedFile;
import dev.jarbase.domain.mail.MailMessage;
import dev.jarbase.domain.record.PageRequest;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.RequestInfo;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Making, keeping and removing archives; restores have a test of their own. */
class BackupsTest {
    private static final Actor SYSTEM = Actor.system();

    private final Mailbox mailbox = new Mailbox();
    private final MovableClock clock = new MovableClock();
    private Path dir;

    @AutoClose
    private Scene scene;

    @BeforeEach
    void open(@TempDir Path root) {
        dir = root;
        scene = new Scene(dir, ports -> ports.mails(mailbox).clock(clock));
    }

    private App app() {
        return scene.app();
    }

    private BackupUseCases backups() {
        return app().backups();
    }

    private List<String> names() {
        return backups().list().list(SYSTEM).stream()
                .map(archive -> archive.key().text())
                .toList();
    }

    private void settings(String json) {
        app().settings().update().update(RequestInfo.SYSTEM.withBody(Scene.json(json)));
    }

    private void runScheduled() throws Exception {
        for (CronJob job : List.copyOf(app().crons().jobs().jobs())) {
            if (job.id().equals("__pbAutoBackup__")) {
                job.handler().run();
                return;
            }
        }
        throw new AssertionError("no such job");
    }

    @Test
    void anArchiveWithoutANameIsNamedForApplicationAndMoment() {
        settings("{\"meta\":{\"appName\":\"My test App!\"}}");

        backups().create().create("", SYSTEM);

        assertThat(names()).hasSize(1).first().asString().matches("pb_backup_my_test_app_\\d{14}\\.zip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.zip", "a/b.zip", "UPPER.zip", "x.tar", ".zip", "a b.zip", "x.zip\n", "ä.zip"})
    void namesThatAreNotPlainAreRefused(String name) {
        assertThatThrownBy(() -> backups().create().create(name, SYSTEM)).isInstanceOf(Fault.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void aTakenNameIsRefused() {
        backups().create().create("a.zip", SYSTEM);

        assertThatThrownBy(() -> backups().create().create("a.zip", SYSTEM)).isInstanceOf(Fault.class);
    }

    @Test
    void nothingElseHappensToArchivesWhileOneIsMade() {
        List<String> refusals = new ArrayList<>();
        app().hooks().backupCreate().bind(event -> {
            assertThat(backups().create().isIdle()).isFalse();
            for (Runnable attempt : List.<Runnable>of(
                    () -> backups().create().create("b.zip", SYSTEM),
                    () -> backups().delete().delete("a.zip", SYSTEM),
                    () -> backups().restore().begin("a.zip", SYSTEM))) {
                try {
                    attempt.run();
                } catch (Fault refusal) {
                    refusals.add(refusal.message());
                }
            }
            event.next();
        });

        backups().create().create("a.zip", SYSTEM);

        assertThat(refusals)
                .hasSize(3)
                .element(1)
                .isEqualTo("The backup is currently being used and cannot be deleted.");
        assertThat(names()).containsExactly("a.zip");
        assertThat(backups().create().isIdle()).isTrue();
    }

    @Test
    void aHandlerNamesAnArchiveOrRefusesIt() {
        app().hooks().backupCreate().bind("renames", 0, Set.of(), event -> {
            event.rename("other.zip");
            event.next();
        });
        backups().create().create("a.zip");
        app().hooks().backupCreate().bind("refuses", 0, Set.of(), event -> {
            throw new BackupException("not now");
        });

        assertThatThrownBy(() -> backups().create().create("c.zip", SYSTEM))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.message()).isEqualTo("Failed to create backup."));
        assertThat(names()).containsExactly("other.zip");
    }

    @Test
    void scheduledArchivesBeyondTheWantedNumberGo() throws Exception {
        settings("{\"backups\":{\"cron\":\"0 3 * * *\",\"cronMaxKeep\":2}}");
        backups().create().create("by_hand.zip", SYSTEM);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            clock.forward(Duration.ofSeconds(1));
            runScheduled();
            made.add(scheduled().getLast());
        }

        assertThat(made).doesNotHaveDuplicates();
        assertThat(scheduled()).isEqualTo(made.subList(2, 4));
        assertThat(names()).contains("by_hand.zip");
    }

    private List<String> scheduled() {
        return names().stream()
                .filter(name -> name.startsWith("@auto_pb_backup_acme_"))
                .toList();
    }

    @Test
    void superusersAreToldWhenNoScheduledArchiveCouldBeMade() throws Exception {
        Record superuser = Record.fresh(app().catalog().byName("_superusers").orElseThrow())
                .set("email", FieldValue.Text.of("root@example.com"))
                .set("password", FieldValue.Password.plain("1234567890"));
        app().saveRecord().save(superuser);
        settings("{\"backups\":{\"cron\":\"0 3 * * *\"}}");
        app().hooks().backupCreate().bind(event -> {
            throw new BackupException("the disk is on fire");
        });

        runScheduled();

        MailMessage mail = mailbox.next();
        assertThat(mail.subject()).contains("Autobackup failure");
        assertThat(mail.html()).contains("the disk is on fire");
    }

    @Test
    void theJobIsThereAsLongAsTheSettingsHaveASchedule() {
        settings("{\"backups\":{\"cron\":\"0 3 * * *\"}}");
        assertThat(app().crons().jobs().jobs()).anyMatch(job -> job.expression().equals("0 3 * * *"));

        settings("{\"backups\":{\"cron\":\"\"}}");
        assertThat(app().crons().jobs().jobs()).noneMatch(job -> job.id().equals("__pbAutoBackup__"));
    }

    @Test
    void onlyZipFilesOfNewNamesAreTaken() {
        SubmittedFile zip = SubmittedFile.of(
                "up load.zip", new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        SubmittedFile text = SubmittedFile.of("text.zip", "no zip".getBytes(StandardCharsets.UTF_8));

        backups().upload().upload(Optional.of(zip), SYSTEM);

        assertThat(names()).containsExactly("up load.zip");
        assertThatThrownBy(() -> backups().upload().upload(Optional.of(zip), SYSTEM))
                .isInstanceOf(Fault.class);
        assertThatThrownBy(() -> backups().upload().upload(Optional.of(text), SYSTEM))
                .isInstanceOf(Fault.class);
    }

    /** Security checklist 6 and 22. */
    @ParameterizedTest
    @ValueSource(strings = {"../data.db", "..", "/etc/passwd", "a/../../data.db", "missing.zip", ""})
    void namesThatLeadElsewhereAreNoArchives(String name) {
        assertThatThrownBy(() -> backups().delete().delete(name, SYSTEM)).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> backups().restore().begin(name, SYSTEM)).isInstanceOf(Fault.class);
        assertThat(dir.resolve("data.db")).exists();
    }

    /** Security checklist 32: every door is for superusers alone. */
    @Test
    void nobodyElseMayDoAnything() {
        Actor guest = Actor.guest();
        for (Runnable attempt : List.<Runnable>of(
                () -> backups().list().list(guest),
                () -> backups().create().create("a.zip", guest),
                () -> backups().upload().upload(Optional.empty(), guest),
                () -> backups().delete().delete("a.zip", guest),
                () -> backups().restore().begin("a.zip", guest))) {
            assertThatThrownBy(attempt::run)
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.UNAUTHENTICATED));
        }
    }

    /** Security checklist 7 and 32: the token must be a file token of a superuser who may come from there. */
    @Test
    void onlyFileTokensOfSuperusersOpenArchives() {
        app().stores()
                .backups()
                .put(
                        new BlobKey("a.zip"),
                        new BlobStore.Notes("application/zip", ""),
                        new ByteArrayInputStream(new byte[1]));
        Record user = scene.account("users", "user@example.com");
        Record superuser = scene.account("_superusers", "root@example.com");
        var issuer = app().auth().tokenIssuer();
        AtomicBoolean fromThere = new AtomicBoolean(true);

        for (String token : List.of("", "x", issuer.file(user), issuer.staticAuth(superuser, Duration.ofHours(1)))) {
            assertThatThrownBy(() -> backups().download().find("a.zip", token, actor -> true))
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.FORBIDDEN));
        }
        String token = issuer.file(superuser);
        assertThat(backups()
                        .download()
                        .find("a.zip", token, actor -> fromThere.get())
                        .size())
                .isEqualTo(1);
        fromThere.set(false);
        assertThatThrownBy(() -> backups().download().find("a.zip", token, actor -> fromThere.get()))
                .isInstanceOf(Fault.class);
    }

    @Test
    void theLogTellsHowFarLongWorkHasCome(@TempDir Path other) {
        AtomicLong seconds = new AtomicLong();
        Instant start = Instant.parse("2030-01-02T03:04:05Z");
        try (Scene slow = new Scene(other, ports -> ports.clock(() -> start.plusSeconds(seconds.addAndGet(10))))) {
            LogWriter writer = slow.app().logs().newWriter().get();
            slow.app().backups().create().create("a.zip");
            writer.close();

            assertThat(slow.app()
                            .logs()
                            .read()
                            .list(new PageRequest(1, 10, false), "message = 'Creating a backup'", "", SYSTEM)
                            .items())
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(entry.data()).contains("\"name\":\"a.zip\"", "\"percent\":"));
        }
    }
}
