package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jarbase.application.batch.BatchGate;
import dev.jarbase.application.files.DownloadFile;
import dev.jarbase.application.hooks.BatchRequestEvent.Item;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldBase;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.file.ListedBlob;
import dev.jarbase.domain.file.SubmittedFile;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.rule.AccessRule;
import dev.jarbase.domain.settings.SettingsJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files follow their records: none is lost, none is left behind. Security checklist 3, 6 and 18. */
class FilesTest {
    @AutoClose
    private Scene scene;

    private Collection docs;

    @BeforeEach
    void open(@TempDir Path dir) {
        scene = new Scene(dir);
        docs = scene.collection("docs", Scene.text("title"), file("many", 3, false), Scene.requiredText("need"));
    }

    private static Field file(String name, int max, boolean isProtected) {
        return new Field.FileField(
                FieldBase.of("f_" + name, name), max, 10, Optional.empty(), Optional.empty(), isProtected);
    }

    private static SubmittedFile text(String name) {
        return SubmittedFile.of(name, name.getBytes(StandardCharsets.UTF_8));
    }

    private static RequestInfo info(String body, String key, SubmittedFile... files) {
        return Scene.guest(body).withFiles(Map.of(key, List.of(files)));
    }

    private Record create(String key, SubmittedFile... files) {
        return scene.app().createRecord().create(docs, "", info("{\"need\":\"x\"}", key, files));
    }

    private Record update(Record record, RequestInfo info) {
        return scene.app().updateRecord().update(docs, record.id(), "", info);
    }

    private List<String> stored() {
        return scene.app().stores().files().list(docs.blobFolder()).stream()
                .map(ListedBlob::key)
                .map(key -> key.text().substring(key.text().lastIndexOf('/') + 1))
                .toList();
    }

    @Test
    void uploadsAreStoredUnderTheNamesOfTheRecord() {
        Record record = create("many", text("one.txt"), text("two.txt"));

        assertThat(record.texts("many")).hasSize(2);
        assertThat(stored()).containsExactlyInAnyOrderElementsOf(record.texts("many"));
    }

    @Test
    void modifiersAddBehindAndBeforeAndPlainFilesReplaceWhatIsNotKept() {
        Record record = create("many", text("one.txt"));
        String one = record.texts("many").getFirst();

        List<String> appended =
                update(record, info("{}", "many+", text("two.txt"))).texts("many");
        List<String> prepended =
                update(record, info("{}", "+many", text("zero.txt"))).texts("many");
        List<String> kept = update(record, info("{\"many\":\"" + one + "\"}", "many", text("new.txt")))
                .texts("many");

        assertThat(appended).hasSize(2).startsWith(one);
        assertThat(prepended).hasSize(3).endsWith(one, appended.getLast());
        assertThat(kept).hasSize(2).startsWith(one);
        assertThat(stored()).containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void refusedValuesStoreNothing() {
        SubmittedFile large = SubmittedFile.of("a.txt", new byte[11]);

        assertThatExceptionOfType(Fault.class).isThrownBy(() -> create("many", large));
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> create("many", text("1"), text("2"), text("3"), text("4")));
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> scene.app().createRecord().create(docs, "", info("{}", "many", text("a.txt"))));

        assertThat(stored()).isEmpty();
    }

    @Test
    void failedWriteTakesItsUploadsBackAndKeepsTheOldOnes() {
        Record record = create("many", text("old.txt"));
        String name = record.texts("many").getFirst();
        scene.app().hooks().records().updateExecute().bind(event -> {
            event.next();
            throw new IllegalStateException("broken after the write");
        });

        assertThatExceptionOfType(Fault.class).isThrownBy(() -> update(record, info("{}", "many", text("new.txt"))));

        assertThat(stored()).containsExactly(name);
        assertThat(scene.stored(record).texts("many")).containsExactly(name);
    }

    @Test
    void rolledBackTransactionTakesUploadsBackAndKeepsDeletedFiles() {
        Record record = create("many", text("old.txt"));
        String name = record.texts("many").getFirst();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> scene.app().unitOfWork().inTransaction(() -> {
                    create("many", text("new.txt"));
                    scene.app().removeRecord().remove(scene.stored(record));
                    throw new IllegalStateException("rolled back");
                }));

        assertThat(stored()).containsExactly(name);
    }

    @Test
    void filesAddedMeanwhileAreNotLeftBehind() {
        Record record = create("many", text("old.txt"));
        Record stale = scene.stored(record);
        update(record, info("{}", "many", text("second.txt")));

        stale.set("many", FieldValue.Texts.EMPTY);
        scene.app().saveRecord().save(stale);

        assertThat(stored()).isEmpty();
    }

    @Test
    void filesGoWithTheirRecordAndCollection() {
        Record record = create("many", text("a.txt"));
        create("many", text("b.txt"));

        scene.app().removeRecord().remove(record);
        assertThat(stored()).hasSize(1);

        scene.app().collections().remove().remove(docs);
        assertThat(stored()).isEmpty();
    }

    @Test
    void filesOfBatchesAreNamedTwiceAndGoWhenTheBatchFails() {
        var settings = scene.app().settings().current();
        var changed = new LinkedHashMap<>(SettingsJson.write(settings.current()).members());
        changed.put("batch", Scene.json("{\"enabled\":true,\"maxRequests\":4,\"timeout\":3,\"maxBodySize\":0}"));
        scene.app().ports().data().settings().save(new JsonValue.Obj(changed));
        settings.reload();
        Item good = item("{\"need\":\"x\"}");

        scene.app().runBatch().run(List.of(good), Scene.guest("{}"), BatchGate.OPEN);
        assertThat(stored()).singleElement().asString().matches("file_[a-z0-9]{10}_[a-z0-9]{10}\\.txt");

        assertThatExceptionOfType(Fault.class)
                .isThrownBy(
                        () -> scene.app().runBatch().run(List.of(good, item("{}")), Scene.guest("{}"), BatchGate.OPEN));
        assertThat(stored()).hasSize(1);
    }

    private static Item item(String body) {
        return new Item(
                "POST",
                "/api/collections/docs/records",
                Map.of(),
                Scene.json(body),
                Map.of("many", List.of(text("file.txt"))));
    }

    private List<String> download(Record record, String name, RequestInfo info) throws IOException {
        List<String> sent = new ArrayList<>();
        var wanted = new DownloadFile.Wanted(record.collection(), record.id(), name, "");
        scene.app().files().download().download(wanted, info, actor -> true, file -> sent.add(file.name()));
        return sent;
    }

    private void refuses(Record record, String name, RequestInfo info) {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> download(record, name, info))
                .returns(Fault.Kind.NOT_FOUND, Fault::kind);
    }

    @Test
    void onlyNamesThatTheRecordHoldsAreFiles() throws IOException {
        Record record = create("many", text("a.txt"));
        Record other = create("many", text("b.txt"));
        String name = record.texts("many").getFirst();

        assertThat(download(record, name, Scene.guest("{}"))).containsExactly(name);
        for (String wrong : List.of("", "..", "../" + record.id() + "/" + name, name + ".attrs", "data.db")) {
            refuses(record, wrong, Scene.guest("{}"));
        }
        refuses(other, name, Scene.guest("{}"));
    }

    @Test
    void protectedFilesNeedAFileTokenOfSomebodyWhoMaySeeTheRecord() throws IOException {
        var rule = new AccessRule.When("@request.auth.id != \"\" && @request.context = \"protectedFile\"");
        Collection secret = scene.collection("secret", CollectionType.BASE, rule, file("one", 1, true));
        Record record = scene.app()
                .createRecord()
                .create(secret, "", RequestInfo.SYSTEM.withFiles(Map.of("one", List.of(text("a.txt")))));
        Record account = Record.fresh(scene.app().catalog().byName("users").orElseThrow())
                .set("email", FieldValue.Text.of("a@example.com"))
                .set("password", FieldValue.Password.plain("1234567890"));
        scene.app().saveRecord().save(account);
        Actor actor = new Actor.Account(account, "");
        String name = record.texts("one").getFirst();

        String token = scene.app().files().token().issue(Scene.as(actor, "{}"));

        assertThat(download(record, name, withToken(token))).containsExactly(name);
        refuses(record, name, Scene.guest("{}"));
        refuses(record, name, Scene.as(actor, "{}"));
        refuses(record, name, withToken(scene.app().auth().tokenIssuer().auth(account)));
        refuses(record, name, withToken(token + "x"));
    }

    private static RequestInfo withToken(String token) {
        return new RequestInfo(
                RequestInfo.DEFAULT,
                "GET",
                Map.of("token", token),
                name -> Optional.empty(),
                JsonValue.Obj.EMPTY,
                Actor.guest());
    }
}
