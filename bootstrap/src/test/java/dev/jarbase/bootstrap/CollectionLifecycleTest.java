package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.application.collections.CollectionUseCases;
import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens around the saving and deleting of collections. */
class CollectionLifecycleTest {
    @AutoClose
    private Scene scene;

    @BeforeEach
    void open(@TempDir Path dir) {
        scene = new Scene(dir);
    }

    private CollectionUseCases collections() {
        return scene.app().collections();
    }

    private Collection create(String body) {
        return collections().create().create(info(body));
    }

    private Collection update(String name, String body) {
        return collections().update().update(name, info(body));
    }

    private static RequestInfo info(String body) {
        return RequestInfo.SYSTEM.withBody(Scene.json(body.replace('\'', '"')));
    }

    private Optional<Collection> find(String name) {
        return scene.app().catalog().byName(name);
    }

    @Test
    void hooksRunInTheirOrderAndSeeWhatEarlierOnesChanged() {
        List<String> order = new ArrayList<>();
        var hooks = scene.app().hooks();
        hooks.collectionRequests().create().bind(event -> {
            order.add("request");
            event.next();
        });
        hooks.collections().create().bind(event -> {
            order.add("create");
            event.replace(Collection.of(event.collection().definition().withName("renamed")));
            event.next();
        });
        hooks.models().create().bind(event -> {
            order.add("model");
            event.next();
        });
        hooks.collections().validate().bind(event -> {
            order.add("validate " + event.collection().name());
            event.next();
        });
        hooks.collections().createExecute().bind(event -> {
            order.add("execute");
            event.next();
        });
        hooks.collections().afterCreateSuccess().bind(event -> {
            order.add("after " + find("renamed").isPresent());
            event.next();
        });

        Collection created = create("{'name':'posts'}");

        assertThat(created.name()).isEqualTo("renamed");
        assertThat(order).containsExactly("request", "create", "model", "validate renamed", "execute", "after true");
    }

    @Test
    void aHookThatFailsAfterTheWriteLeavesNothingBehind() {
        scene.app().hooks().collections().createExecute().bind(event -> {
            event.next();
            throw new IllegalStateException("too late");
        });

        assertThatThrownBy(() -> create("{'name':'posts'}")).hasMessage("too late");

        assertThat(find("posts")).isEmpty();
        assertThat(scene.app().ports().data().collections().hasTable("posts")).isFalse();
    }

    @Test
    void othersSeeAChangeOnceItIsCommitted() {
        List<Boolean> seen = new ArrayList<>();

        scene.app().unitOfWork().inTransaction(() -> {
            create("{'name':'posts'}");
            seen.add(find("posts").isPresent());
            seen.add(CompletableFuture.supplyAsync(() -> find("posts").isPresent())
                    .join());
        });

        assertThat(seen).containsExactly(true, false);
        assertThat(find("posts")).isPresent();
    }

    @Test
    void aRolledBackTransactionTakesTheCatalogBack() {
        assertThatThrownBy(() -> scene.app().unitOfWork().inTransaction(() -> {
                    create("{'name':'posts'}");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(find("posts")).isEmpty();
        assertThat(create("{'name':'posts'}").name()).isEqualTo("posts");
    }

    @Test
    void viewsFollowTheFieldsBelowThem() {
        create("{'name':'posts','fields':[{'type':'text','name':'t','id':'x'}]}");
        create("{'name':'titles','type':'view','viewQuery':'select id, t from posts'}");
        create("{'name':'deeper','type':'view','viewQuery':'select id, t as u from titles'}");

        update("posts", "{'fields':[{'type':'text','name':'t','id':'x','max':7}]}");

        assertThat(find("deeper").orElseThrow().field("u"))
                .hasValueSatisfying(
                        field -> assertThat(((Field.TextField) field).max()).isEqualTo(7));
    }

    @Test
    void aCollectionThatAViewNeedsCannotBeDeleted() {
        create("{'name':'posts'}");
        create("{'name':'ids','type':'view','viewQuery':'select id from posts'}");

        assertThatThrownBy(() -> collections().delete().delete("posts", RequestInfo.SYSTEM))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.message()).isEqualTo("Failed to delete collection."));

        assertThat(find("posts")).isPresent();
        assertThat(scene.app().ports().data().collections().hasTable("posts")).isTrue();
    }

    @Test
    void anotherAuthRuleSignsEverybodyOut() {
        create("{'name':'people','type':'auth'}");
        String before = secret("people");

        update("people", "{'listRule':''}");
        String same = secret("people");
        update("people", "{'authRule':'verified = true'}");

        assertThat(same).isEqualTo(before);
        assertThat(secret("people")).isNotEqualTo(before);
    }

    private String secret(String name) {
        AuthOptions auth = find(name).orElseThrow().auth().orElseThrow();
        return auth.authToken().secret();
    }

    @Test
    void aDeletedAuthCollectionTakesWhatBelongsToItsAccounts() {
        Collection people = create("{'name':'people','type':'auth'}");
        Record person = scene.create(
                people, "{\"email\":\"a@b.co\",\"password\":\"1234567890\",\"passwordConfirm\":\"1234567890\"}");
        Collection origins = find("_authOrigins").orElseThrow();
        Record origin = scene.create(
                origins,
                "{\"collectionRef\":\"%s\",\"recordRef\":\"%s\",\"fingerprint\":\"x\"}"
                        .formatted(people.id(), person.id()));

        collections().delete().delete("people", RequestInfo.SYSTEM);

        assertThat(scene.exists(origin)).isFalse();
        assertThat(find("people")).isEmpty();
    }

    @Test
    void truncatingDeletesAllRecordsOrNone() {
        Collection owners = create("{'name':'owners'}");
        Collection pets =
                create("{'name':'pets','fields':[{'type':'relation','name':'o','required':true,'collectionId':'%s'}]}"
                        .formatted(owners.id()));
        Record free = scene.create(owners, "{}");
        Record owner = scene.create(owners, "{}");
        scene.create(pets, "{\"o\":\"" + owner.id() + "\"}");

        assertThatThrownBy(() -> collections().truncate().truncate("owners", RequestInfo.SYSTEM))
                .isInstanceOf(Fault.class);
        boolean kept = scene.exists(free);
        collections().truncate().truncate("pets", RequestInfo.SYSTEM);
        collections().truncate().truncate("owners", RequestInfo.SYSTEM);

        assertThat(kept).isTrue();
        assertThat(scene.exists(free)).isFalse();
    }

    @Test
    void aTriedViewLeavesNoTrace() {
        Collection posts = create("{'name':'posts','fields':[{'type':'text','name':'t'}]}");
        scene.create(posts, "{\"t\":\"x\"}");

        JsonValue.Obj result = collections().dryRunView().run(info("{'query':'select id, t from posts'}"));

        assertThat(result.get("sample"))
                .hasValueSatisfying(
                        sample -> assertThat(((JsonValue.Array) sample).items()).hasSize(1));
        assertThat(scene.app().catalog().collections()).noneMatch(Collection::isView);
    }
}
