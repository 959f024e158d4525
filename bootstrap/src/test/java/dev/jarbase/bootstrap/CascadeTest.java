package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Security checklist 40: a deletion takes along what its relations say, and nothing else. */
class CascadeTest {
    @AutoClose
    private Scene scene;

    private Collection owners;
    private Record owner;
    private Record other;

    @BeforeEach
    void open(@TempDir Path dir) {
        scene = new Scene(dir);
        owners = scene.collection("owners", Scene.text("name"));
        owner = scene.create(owners, "{}");
        other = scene.create(owners, "{}");
    }

    private void delete(Record record) {
        scene.app().deleteRecord().delete(record.collection(), record.id(), RequestInfo.SYSTEM);
    }

    @Test
    void recordsThatCascadeGoWithItOverSeveralLevelsAndFireTheirHooks() {
        Collection posts = scene.collection("posts", Scene.relation("owner", owners, true, false, 1));
        Collection comments = scene.collection("comments", Scene.relation("post", posts, true, true, 1));
        Record post = scene.create(posts, "{\"owner\":\"" + owner.id() + "\"}");
        Record foreign = scene.create(posts, "{\"owner\":\"" + other.id() + "\"}");
        Record comment = scene.create(comments, "{\"post\":\"" + post.id() + "\"}");
        List<String> deleted = new ArrayList<>();
        scene.app().hooks().records().afterDeleteSuccess().bind(event -> {
            deleted.add(event.record().collection().name());
            event.next();
        });

        delete(owner);

        assertThat(scene.exists(post)).isFalse();
        assertThat(scene.exists(comment)).isFalse();
        assertThat(scene.exists(foreign)).isTrue();
        assertThat(deleted).containsExactly("comments", "posts", "owners");
    }

    @Test
    void longChainsGoAsAWhole() {
        Collection chain = scene.chain("links", "previous");
        Record first = scene.create(chain, "{}");
        scene.app().unitOfWork().inTransaction(() -> {
            Record last = first;
            for (int i = 0; i < 1000; i++) {
                last = scene.create(chain, "{\"previous\":\"" + last.id() + "\"}");
            }
        });
        scene.app().hooks().records().deleteExecute().bind(event -> event.next());

        delete(first);

        assertThat(scene.app().ports().data().records().count(chain)).isZero();
    }

    @Test
    void otherReferencesLoseTheIdOnly() {
        Collection posts = scene.collection("posts", Scene.relation("owners", owners, true, true, 5));
        Record post = scene.create(posts, "{\"owners\":[\"" + owner.id() + "\",\"" + other.id() + "\"]}");

        delete(owner);

        assertThat(scene.stored(post).texts("owners")).containsExactly(other.id());
    }

    @Test
    void requiredReferenceKeepsEverything() {
        Collection posts = scene.collection("a_posts", Scene.relation("owner", owners, true, false, 1));
        Collection notes = scene.collection("b_notes", Scene.relation("owner", owners, false, true, 1));
        Record post = scene.create(posts, "{\"owner\":\"" + owner.id() + "\"}");
        Record note = scene.create(notes, "{\"owner\":\"" + owner.id() + "\"}");

        assertThatThrownBy(() -> delete(owner))
                .isInstanceOf(Fault.class)
                .hasMessage("Failed to delete record. Make sure that the record is not part of a required relation"
                        + " reference.");

        assertThat(scene.exists(owner)).isTrue();
        assertThat(scene.exists(post)).isTrue();
        assertThat(scene.stored(note).text("owner")).isEqualTo(owner.id());
    }
}
