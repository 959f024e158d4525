package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.rule.AccessRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    void whatNobodyListensToGoesOverSeveralLevelsToo() {
        Collection accounts = scene.collection(
                "accounts", CollectionType.AUTH, AccessRule.OPEN, Scene.relation("owner", owners, true, true, 1));
        Collection posts = scene.collection("posts", Scene.relation("author", accounts, true, false, 1));
        Collection notes = scene.collection("notes", Scene.relation("readers", accounts, true, false, 9));
        Record first = account(accounts, "a@example.com", owner);
        Record second = account(accounts, "b@example.com", owner);
        Record foreign = account(accounts, "c@example.com", other);
        scene.create(posts, "{\"author\":\"" + first.id() + "\"}");
        scene.create(posts, "{\"author\":\"" + second.id() + "\"}");
        Record kept = scene.create(posts, "{\"author\":\"" + foreign.id() + "\"}");
        scene.create(notes, "{\"readers\":[\"" + first.id() + "\",\"" + second.id() + "\"]}");
        Record shared = scene.create(notes, "{\"readers\":[\"" + first.id() + "\",\"" + foreign.id() + "\"]}");
        signInFromElsewhere(first);
        signInFromElsewhere(foreign);

        delete(owner);

        assertThat(ids(accounts)).containsExactly(foreign.id());
        assertThat(ids(posts)).containsExactly(kept.id());
        assertThat(ids(notes)).containsExactly(shared.id());
        assertThat(scene.stored(shared).texts("readers")).containsExactly(foreign.id());
        assertThat(scene.all("_authOrigins", first)).isEmpty();
        assertThat(scene.all("_authOrigins", foreign)).hasSize(1);
    }

    @Test
    void whatIsRemovedAtOnceIsKeptAtOnceIfAReferenceIsRequired() {
        Collection parts = scene.collection("parts", Scene.relation("owner", owners, true, false, 1));
        Collection scraps = scene.collection("a_scraps", Scene.relation("part", parts, true, false, 1));
        Collection notes = scene.collection("b_notes", Scene.relation("part", parts, false, true, 1));
        Record first = scene.create(parts, "{\"owner\":\"" + owner.id() + "\"}");
        Record second = scene.create(parts, "{\"owner\":\"" + owner.id() + "\"}");
        Record scrap = scene.create(scraps, "{\"part\":\"" + first.id() + "\"}");
        scene.create(notes, "{\"part\":\"" + second.id() + "\"}");

        assertThatThrownBy(() -> delete(owner)).isInstanceOf(Fault.class);

        assertThat(ids(parts)).containsExactly(first.id(), second.id());
        assertThat(scene.exists(scrap)).isTrue();
        assertThat(scene.exists(owner)).isTrue();
    }

    @Test
    void handlersOfOneCollectionHearOfEachRecordThatGoesWithOthers() {
        Collection posts = scene.collection("posts", Scene.relation("owner", owners, true, false, 1));
        Record first = scene.create(posts, "{\"owner\":\"" + owner.id() + "\"}");
        Record second = scene.create(posts, "{\"owner\":\"" + owner.id() + "\"}");
        List<String> deleted = new ArrayList<>();
        scene.app().hooks().records().afterDeleteSuccess().bind(Set.of("posts"), event -> {
            deleted.add(event.record().id());
            event.next();
        });

        delete(owner);

        assertThat(deleted).containsExactly(first.id(), second.id());
    }

    @Test
    void handlersOfWhatFollowsFindThingsAsIfTheOthersCameLater() {
        Collection accounts = scene.collection(
                "accounts", CollectionType.AUTH, AccessRule.OPEN, Scene.relation("owner", owners, true, true, 1));
        Collection posts = scene.collection("posts", Scene.relation("author", accounts, true, false, 1));
        Record first = account(accounts, "a@example.com", owner);
        Record second = account(accounts, "b@example.com", owner);
        Record early = scene.create(posts, "{\"author\":\"" + first.id() + "\"}");
        Record between = scene.create(posts, "{\"author\":\"" + second.id() + "\"}");
        Record late = scene.create(posts, "{\"author\":\"" + first.id() + "\"}");
        List<String> seen = new ArrayList<>();
        scene.app().hooks().records().delete().bind(Set.of("posts"), event -> {
            seen.add(event.record().id() + " while there were " + ids(accounts).size());
            event.next();
        });

        delete(owner);

        assertThat(seen)
                .containsExactly(
                        early.id() + " while there were 1",
                        late.id() + " while there were 1",
                        between.id() + " while there were 0");
    }

    private Record account(Collection accounts, String email, Record owner) {
        return scene.create(accounts, """
            {"email":"%s","password":"1234567890","passwordConfirm":"1234567890","owner":"%s"}\
            """.formatted(email, owner.id()));
    }

    private void signInFromElsewhere(Record account) {
        Record origin = Record.fresh(scene.collection("_authOrigins"))
                .set("collectionRef", FieldValue.Text.of(account.collection().id()))
                .set("recordRef", FieldValue.Text.of(account.id()))
                .set("fingerprint", FieldValue.Text.of("elsewhere"));
        scene.app().saveRecord().save(origin);
    }

    private List<String> ids(Collection collection) {
        return scene.app().ports().data().records().list(Criteria.all(collection), 10).stream()
                .map(Record::id)
                .toList();
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
