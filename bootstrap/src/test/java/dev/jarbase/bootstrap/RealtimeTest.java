package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.application.realtime.SubscribeRealtime;
import dev.jarbase.application.subscriptions.RealtimeBroker;
import dev.jarbase.application.subscriptions.RealtimeClient;
import dev.jarbase.application.subscriptions.RealtimeMessage;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.rule.AccessRule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Security checklist 3 and 8 for realtime: the second door asks the same rules, and what is revoked ends at once. */
class RealtimeTest {
    private static final String IP = "127.0.0.1";

    @AutoClose
    private Scene scene;

    private RealtimeBroker broker;
    private Collection posts;

    @BeforeEach
    void open(@TempDir Path dir) {
        scene = new Scene(dir);
        broker = scene.app().realtime().broker();
        posts = scene.collection("posts", Scene.text("title"));
    }

    private RealtimeClient connected() {
        RealtimeClient client = broker.newClient(IP);
        broker.register(client);
        return client;
    }

    private void subscribe(RealtimeClient client, Actor actor, String... subscriptions) {
        var request = new SubscribeRealtime.Request(client.id(), List.of(subscriptions));
        scene.app().realtime().subscribe().subscribe(request, Scene.as(actor, "{}"), IP);
    }

    private RealtimeClient listener(Actor actor, String... subscriptions) {
        RealtimeClient client = connected();
        subscribe(client, actor, subscriptions);
        return client;
    }

    private static List<String> told(RealtimeClient client) {
        List<String> told = new ArrayList<>();
        for (RealtimeMessage message : client.take()) {
            told.add(message.name() + " " + new String(message.data(), StandardCharsets.UTF_8));
        }
        return told;
    }

    private static List<String> actions(RealtimeClient client) {
        return told(client).stream()
                .map(text -> text.replaceAll(".*\"action\":\"(\\w+)\".*", "$1"))
                .toList();
    }

    private static String withOptions(String topic, String query) {
        String options = "{\"query\":" + query + "}";
        return topic + "?options=" + URLEncoder.encode(options, StandardCharsets.UTF_8);
    }

    private Record account(Collection users) {
        Record account = Record.fresh(users)
                .set("email", FieldValue.Text.of("a@example.com"))
                .set("password", FieldValue.Password.plain("1234567890"));
        scene.app().saveRecord().save(account);
        return scene.stored(account);
    }

    private Actor actor(Record account) {
        return new Actor.Account(account, "");
    }

    @Test
    void tellsOfEveryChangeInOrder() {
        RealtimeClient client = listener(Actor.guest(), "posts/*");

        Record post = scene.create(posts, "{\"title\":\"a\"}");
        post.set("title", FieldValue.Text.of("b"));
        scene.app().saveRecord().save(post);
        scene.app().removeRecord().remove(post);

        assertThat(told(client))
                .containsExactly(
                        message("a", post.id(), "create"),
                        message("b", post.id(), "update"),
                        message("b", post.id(), "delete"));
    }

    private String message(String title, String id, String action) {
        return "posts/* {\"record\":{\"collectionId\":\"" + posts.id() + "\",\"collectionName\":\"posts\",\"id\":\""
                + id + "\",\"title\":\"" + title + "\"},\"action\":\"" + action + "\"}";
    }

    @Test
    void theListRuleDecidesWhoIsToldOfRecordsOfACollection() {
        Collection secrets =
                scene.collection("secrets", CollectionType.BASE, AccessRule.of("title = 'shown'"), Scene.text("title"));
        RealtimeClient client = listener(Actor.guest(), "secrets", secrets.id() + "/*");

        scene.create(secrets, "{\"title\":\"hidden\"}");
        scene.create(secrets, "{\"title\":\"shown\"}");

        assertThat(told(client)).hasSize(2).allMatch(text -> text.contains("shown"));
    }

    @Test
    void lockedCollectionsAreForSuperusersAlone() {
        Collection locked = scene.collection("locked", CollectionType.BASE, AccessRule.LOCKED, Scene.text("title"));
        Collection superusers =
                scene.app().catalog().byName(Collection.SUPERUSERS_NAME).orElseThrow();
        RealtimeClient guest =
                listener(Actor.guest(), "locked/*", withOptions("locked/*", "{\"filter\":\"title='a'\"}"));
        RealtimeClient superuser = listener(actor(account(superusers)), "locked/*");

        scene.create(locked, "{\"title\":\"a\"}");

        assertThat(told(guest)).isEmpty();
        assertThat(actions(superuser)).containsExactly("create");
    }

    @Test
    void filtersMayNotLookIntoOtherCollections() {
        RealtimeClient client = listener(
                Actor.guest(),
                withOptions("posts/*", "{\"filter\":\"@collection._superusers.email ?~ '@'\"}"),
                withOptions("posts/*", "{\"filter\":\"broken = \"}"));

        scene.create(posts, "{\"title\":\"a\"}");

        assertThat(told(client)).isEmpty();
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        RealtimeClient client = listener(Actor.guest(), "posts/*");
        Record kept = scene.create(posts, "{\"title\":\"kept\"}");
        told(client);

        assertThatThrownBy(() -> scene.app().unitOfWork().inTransaction(() -> {
                    scene.create(posts, "{\"title\":\"a\"}");
                    scene.app().removeRecord().remove(kept);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(told(client)).isEmpty();
    }

    @Test
    void anAddressThatIsNotPublicIsToldToItsOwnerOnly() {
        Collection users = scene.collection("people", CollectionType.AUTH, AccessRule.OPEN);
        Record account = account(users);
        RealtimeClient guest = listener(Actor.guest(), "people/*");
        RealtimeClient owner = listener(actor(account), "people/*");

        scene.app().saveRecord().save(account);

        assertThat(told(guest)).singleElement().asString().doesNotContain("a@example.com");
        assertThat(told(owner)).singleElement().asString().contains("a@example.com");
    }

    @Test
    void aNewPasswordMakesTheClientsOfAnAccountGuests() {
        Collection users = scene.collection("people", CollectionType.AUTH, AccessRule.OPEN);
        Collection mine = scene.collection(
                "mine", CollectionType.BASE, AccessRule.of("@request.auth.id != ''"), Scene.text("title"));
        Record account = account(users);
        RealtimeClient client = listener(actor(account), "mine/*");
        scene.create(mine, "{}");
        assertThat(actions(client)).containsExactly("create");

        account.set("password", FieldValue.Password.plain("another one"));
        scene.app().saveRecord().save(account);
        scene.create(mine, "{}");

        assertThat(told(client)).isEmpty();
        assertThat(client.isClosed()).isFalse();
    }

    @Test
    void aDeletedAccountIsToldNothingMore() {
        Collection users = scene.collection("people", CollectionType.AUTH, AccessRule.OPEN);
        Collection mine = scene.collection(
                "mine", CollectionType.BASE, AccessRule.of("@request.auth.id != ''"), Scene.text("title"));
        Record account = account(users);
        RealtimeClient client = listener(actor(account), "mine/*");

        scene.app().removeRecord().remove(account);
        scene.create(mine, "{}");

        assertThat(told(client)).isEmpty();
    }

    @Test
    void anAccountThatChangedWhileItSubscribedIsAGuest() {
        Collection users = scene.collection("people", CollectionType.AUTH, AccessRule.OPEN);
        Record asTheRequestSawIt = account(users);
        Record changed = scene.stored(asTheRequestSawIt);
        changed.set("password", FieldValue.Password.plain("another one"));
        scene.app().saveRecord().save(changed);

        RealtimeClient client = listener(actor(asTheRequestSawIt), "mine/*");

        assertThat(client.identity().actor()).isEqualTo(Actor.guest());
    }

    @Test
    void nobodyTakesOverTheClientOfAnother() {
        Collection users = scene.collection("people", CollectionType.AUTH, AccessRule.OPEN);
        RealtimeClient client = listener(actor(account(users)), "posts/*");
        var request = new SubscribeRealtime.Request(client.id(), List.of());
        var subscribe = scene.app().realtime().subscribe();

        assertThatThrownBy(() -> subscribe(client, Actor.guest(), "posts/*"))
                .isInstanceOf(Fault.class)
                .hasMessage("The current and the previous request authorization don't match.");
        assertThatThrownBy(() -> subscribe.subscribe(request, Scene.guest("{}"), "10.0.0.1"))
                .hasMessage("Invalid realtime client.");
    }

    @Test
    void clientsThatDoNotKeepUpAreClosed() {
        RealtimeClient client = listener(Actor.guest(), "news");
        var news = JsonValue.of("x".repeat(1 << 20));

        for (int i = 0; i < 9; i++) {
            scene.app().realtime().send().publish("news", news);
        }

        assertThat(client.isClosed()).isTrue();
        assertThat(told(client)).isEmpty();
    }

    @Test
    void clientsThatHaveGoneAreForgotten() {
        RealtimeClient client = listener(Actor.guest(), "posts/*");

        broker.unregister(client);

        assertThat(broker.hasListeners(posts)).isFalse();
        assertThat(broker.clients()).isEmpty();
    }
}
