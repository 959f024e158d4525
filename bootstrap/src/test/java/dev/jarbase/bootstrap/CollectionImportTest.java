package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports of collections as a whole. */
class CollectionImportTest {
    @AutoClose
    private Scene scene;

    private Collection posts;
    private Record post;

    @BeforeEach
    void open(@TempDir Path dir) {
        scene = new Scene(dir);
        scene.app()
                .collections()
                .create()
                .create(info(
                        "{'name':'posts','fields':[{'type':'text','name':'t','id':'x'},{'type':'text','name':'u'}]}"));
        posts = find("posts").orElseThrow();
        post = scene.create(posts, "{\"t\":\"T\",\"u\":\"U\"}");
    }

    private void run(String collections, boolean deleteMissing) {
        scene.app()
                .collections()
                .imports()
                .importAll(info("{'collections':[" + collections + "],'deleteMissing':" + deleteMissing + "}"));
    }

    @Test
    void namesOfMembersMatchInAnyCase() {
        scene.app().collections().imports().importAll(info("{'COLLECTIONS':[{'name':'more'}],'DeleteMissing':false}"));

        assertThat(find("more")).isPresent();
        assertThat(find("posts")).isPresent();
    }

    private static RequestInfo info(String body) {
        return RequestInfo.SYSTEM.withBody(Scene.json(body.replace('\'', '"')));
    }

    private Optional<Collection> find(String name) {
        return scene.app().catalog().byName(name);
    }

    private Record post() {
        return scene.app()
                .ports()
                .data()
                .records()
                .byId(find("posts").orElseThrow(), post.id())
                .orElseThrow();
    }

    @Test
    void storedFieldsAndTheirValuesStayWithoutDeleteMissing() {
        run("{'name':'posts','fields':[{'type':'bool','name':'b'},{'type':'text','name':'t','id':'other'}]}", false);

        assertThat(find("posts").orElseThrow().fields()).extracting(Field::name).containsExactly("b", "t", "id", "u");
        assertThat(post().text("t") + post().text("u")).isEqualTo("TU");
    }

    @Test
    void missingFieldsAndCollectionsGoWithDeleteMissing() {
        run("{'name':'posts','fields':[{'type':'text','name':'v','id':'x'}]}", true);

        assertThat(find("posts").orElseThrow().fields()).extracting(Field::name).containsExactly("v", "id");
        assertThat(post().text("v")).isEqualTo("T");
        assertThat(find("users")).isEmpty();
        assertThat(find("_superusers")).isPresent();
    }

    @Test
    void collectionsMayReferToLaterOnesAndViewsComeLast() {
        run("""
            {'name':'seen','type':'view','viewQuery':'select id, r from one'},
            {'name':'one','id':'one_id','fields':[{'type':'relation','name':'r','collectionId':'two_id'}]},
            {'name':'two','id':'two_id'}\
            """, false);

        assertThat(find("seen").orElseThrow().field("r")).get().isInstanceOf(Field.RelationField.class);
    }

    @Test
    void aMistakeAnywhereUndoesEverything() {
        assertThatThrownBy(() -> run("{'name':'fine'},{'name':'posts','fields':[],'listRule':'nope = 1'}", true))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(message(fault))
                                .isEqualTo("Data validations failed for collection \"posts\" (" + posts.id() + "):\n"
                                        + "{\n"
                                        + "  \"listRule\":"
                                        + " \"Invalid"
                                        + " rule."
                                        + " Raw error:"
                                        + " invalid"
                                        + " left"
                                        + " operand"
                                        + " \\\"nope\\\""
                                        + " - unknown"
                                        + " field"
                                        + " \\\"nope\\\"\"\n"
                                        + "}"));

        assertThat(find("fine")).isEmpty();
        assertThat(find("users")).isPresent();
        assertThat(post().text("u")).isEqualTo("U");
        assertThat(scene.app().ports().data().collections().hasTable("fine")).isFalse();
    }

    private static String message(Fault fault) {
        return fault.errors().children().get("collections") instanceof FieldErrors.Single single
                ? single.message()
                : "";
    }
}
