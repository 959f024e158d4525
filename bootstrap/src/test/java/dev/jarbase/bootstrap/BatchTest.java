package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jarbase.application.batch.BatchGate;
import dev.jarbase.application.batch.BatchResult;
import dev.jarbase.application.hooks.BatchRequestEvent.Item;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.rule.AccessRule;
import dev.jarbase.domain.settings.SettingsJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Security checklist 3 and 4: a batch asks every rule that single requests ask, and is all or nothing. */
class BatchTest {
    @AutoClose
    private Scene scene;

    private Collection posts;

    @BeforeEach
    void open(@TempDir Path dir) {
        scene = new Scene(dir);
        posts = scene.collection("posts", Scene.requiredText("title"));
        scene.collection("locked", CollectionType.BASE, AccessRule.LOCKED, Scene.text("title"));
        var settings = scene.app().settings().current();
        var batch = "{\"enabled\":true,\"maxRequests\":4,\"timeout\":3,\"maxBodySize\":0}";
        var changed = new LinkedHashMap<>(SettingsJson.write(settings.current()).members());
        changed.put("batch", Scene.json(batch));
        scene.app().ports().data().settings().save(new JsonValue.Obj(changed));
        settings.reload();
    }

    private String run(String requests) {
        List<Item> items = new ArrayList<>();
        for (JsonValue request : ((JsonValue.Array) JsonReader.parse("[" + requests + "]")).items()) {
            items.add(item((JsonValue.Obj) request));
        }
        List<BatchResult> results = scene.app().runBatch().run(items, Scene.guest("{}"), BatchGate.OPEN);
        JsonWriter out = new JsonWriter();
        results.forEach(result -> result.write(out));
        return out.toString();
    }

    private static Item item(JsonValue.Obj request) {
        String method = ((JsonValue.Text) request.get("method").orElseThrow()).value();
        String url = ((JsonValue.Text) request.get("url").orElseThrow()).value();
        JsonValue.Obj body = (JsonValue.Obj) request.get("body").orElse(JsonValue.Obj.EMPTY);
        return new Item(method, url, Map.of(), body);
    }

    private Fault refusal(String requests) {
        return catchThrowableOfType(Fault.class, () -> run(requests));
    }

    private static Map<String, FieldErrors> failed(Fault fault) {
        return fault.errors().children().get("requests") instanceof FieldErrors.Tree tree ? tree.children() : Map.of();
    }

    private static String post(String body, String query) {
        return "{\"method\":\"POST\",\"url\":\"/api/collections/posts/records" + query + "\",\"body\":" + body + "}";
    }

    @Test
    void answersComeInOrderOfRequests() {
        Record old = scene.create(posts, "{\"title\":\"old\"}");
        String put = "{\"method\":\"PUT\",\"url\":\"/api/collections/posts/records?fields=title\",\"body\":";
        String delete = "{\"method\":\"DELETE\",\"url\":\"/api/collections/posts/records/" + old.id() + "\"}";

        String answers = run(post("{\"title\":\"a\"}", "?fields=title")
                + "," + put + "{\"id\":\"" + old.id() + "\",\"title\":\"changed\"}}"
                + "," + put + "{\"id\":\"abcdefghijklmno\",\"title\":\"new\"}}"
                + "," + delete);

        assertThat(answers)
                .isEqualTo(
                        "{\"body\":{\"title\":\"a\"},\"status\":200}{\"body\":{\"title\":\"changed\"},\"status\":200}"
                                + "{\"body\":{\"title\":\"new\"},\"status\":200}{\"body\":null,\"status\":204}");
        assertThat(scene.app().ports().data().records().count(posts)).isEqualTo(2);
    }

    @Test
    void failingItemUndoesEverythingAndIsNamed() {
        Fault fault = refusal(post("{\"title\":\"a\"}", "") + "," + post("{}", "") + "," + post("{}", ""));

        assertThat(fault.message()).isEqualTo("Batch transaction failed.");
        assertThat(failed(fault)).containsOnlyKeys("1");
        assertThat(failed(fault).get("1"))
                .isInstanceOfSatisfying(
                        FieldErrors.Refused.class,
                        refused -> assertThat(refused.response().message()).isEqualTo("Failed to create record."));
        assertThat(scene.app().ports().data().records().count(posts)).isZero();
    }

    @Test
    void rulesHoldInsideOfABatch() {
        Fault fault = refusal("{\"method\":\"POST\",\"url\":\"/api/collections/locked/records\"}");

        assertThat(failed(fault).get("0"))
                .isInstanceOfSatisfying(
                        FieldErrors.Refused.class,
                        refused -> assertThat(refused.response().kind()).isEqualTo(Fault.Kind.FORBIDDEN));
    }

    @Test
    void tooManyOrMalformedRequestsAreNotRun() {
        String one = post("{\"title\":\"a\"}", "");

        assertThat(refusal(String.join(",", one, one, one, one, one)).message())
                .isEqualTo("Invalid batch request data.");
        assertThat(refusal("").message()).isEqualTo("Invalid batch request data.");
        assertThat(refusal("{\"method\":\"post\",\"url\":\"\"}").errors().children())
                .containsOnlyKeys("requests");
        assertThat(scene.app().ports().data().records().count(posts)).isZero();
    }

    @Test
    void requestHookOfAnItemWrapsTheItemsAfterIt() {
        List<String> steps = new ArrayList<>();
        scene.app().hooks().recordRequests().create().bind(event -> {
            steps.add(event.record().text("title"));
            event.next();
            steps.add("/" + event.record().text("title"));
        });

        run(post("{\"title\":\"a\"}", "") + "," + post("{\"title\":\"b\"}", ""));

        assertThat(steps).containsExactly("a", "b", "/b", "/a");
    }
}
