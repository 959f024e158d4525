package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.application.subscriptions.ResumeLimits;
import dev.jarbase.bootstrap.StreamClient.Event;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.rule.AccessRule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that were away are told what they missed, once, in order, and only what they may know (security checklist 3, 8). */
class RealtimeResumeTest {
    private static final ResumeLimits FEW = new ResumeLimits(Duration.ofMinutes(5), 10, 1 << 20);

    private RunningJarbase running;

    @AutoClose
    private Scene scene;

    private Collection posts;

    @BeforeEach
    void serve(@TempDir Path folder) throws IOException {
        running = Jarbase.at(folder).http("127.0.0.1:0").resume(FEW).serve();
        scene = new Scene(running);
        posts = scene.collection("posts", Scene.text("title"));
    }

    private Record post(String title) {
        return scene.create(posts, "{\"title\":\"" + title + "\"}");
    }

    private StreamClient resumed(String cursor, String... subscriptions) throws IOException {
        StreamClient client = new StreamClient(running, cursor);
        client.subscribe(Actor.guest(), subscriptions);
        return client;
    }

    /** What a client is told up to a message that is sent now. */
    private List<String> told(StreamClient client) throws IOException {
        scene.app().realtime().send().publish("end", JsonValue.NULL);
        List<String> told = new ArrayList<>();
        for (Event event = client.event(); !event.name().equals("end"); event = client.event()) {
            told.add(event.data().replaceAll(".*\"title\":\"(\\w+)\".*\"action\":\"(\\w+)\".*", "$2 $1"));
        }
        return told;
    }

    /** Where a client stands that has subscribed and heard one post. */
    private String cursor() throws IOException {
        try (StreamClient client = resumed("", "posts/*")) {
            post("seen");
            return client.event().id();
        }
    }

    @Test
    void theCursorIsTheIdOfEachEvent() throws IOException {
        try (StreamClient client = resumed("", "posts/*")) {
            post("a");
            post("b");

            Event first = client.event();
            Event second = client.event();

            assertThat(first.id()).isNotEqualTo(client.clientId()).isNotEqualTo(second.id());
            assertThat(client.first().name()).isEqualTo("PB_CONNECT");
            assertThat(client.clientId()).hasSize(40);
        }
    }

    @Test
    void whatWasMissedIsToldInOrderAndThenWhatComes() throws IOException {
        String cursor = cursor();
        Record gone = post("a");
        post("b");
        gone.set("title", FieldValue.Text.of("c"));
        scene.app().saveRecord().save(gone);
        scene.app().removeRecord().remove(gone);

        try (StreamClient client = resumed(cursor, "posts/*", "end")) {
            post("d");

            assertThat(told(client)).containsExactly("create a", "create b", "update c", "delete c", "create d");
        }
    }

    @Test
    void everySubscriptionIsToldOnceThoughTheConnectionBreaksBetween() throws IOException {
        String cursor = cursor();
        Record post = post("a");
        String[] all = {"posts", "posts/*", "posts/" + post.id(), "end"};
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            try (StreamClient client = resumed(cursor, all)) {
                Event event = client.event();
                names.add(event.name());
                cursor = event.id();
            }
        }

        try (StreamClient client = resumed(cursor, all)) {
            assertThat(told(client)).isEmpty();
        }
        assertThat(names).containsExactly("posts", "posts/*", "posts/" + post.id());
    }

    @Test
    void theRulesOfNowDecideAboutWhatWas() throws IOException {
        Collection users = scene.collection("people", CollectionType.AUTH, AccessRule.OPEN);
        Collection mine = scene.collection(
                "mine",
                CollectionType.BASE,
                AccessRule.of("@request.auth.id != '' && title != 'no'"),
                Scene.text("title"));
        Record account = Record.fresh(users)
                .set("email", FieldValue.Text.of("a@example.com"))
                .set("password", FieldValue.Password.plain("1234567890"));
        scene.app().saveRecord().save(account);
        String cursor = cursor();
        scene.create(mine, "{\"title\":\"yes\"}");
        Record gone = scene.create(mine, "{\"title\":\"no\"}");
        scene.app().removeRecord().remove(gone);

        try (StreamClient guest = resumed(cursor, "mine/*", "end");
                StreamClient reader = new StreamClient(running, cursor)) {
            assertThat(told(guest)).isEmpty();
            reader.subscribe(new Actor.Account(scene.stored(account), ""), "mine/*", "end");
            List<String> told = told(reader);

            assertThat(told).contains("create yes").noneMatch(text -> text.contains("no"));
        }
    }

    @Test
    void messagesToTopicsAreKeptToo() throws IOException {
        String cursor = cursor();
        scene.app().realtime().send().publish("news", JsonValue.of("x"));

        try (StreamClient client = resumed(cursor, "news", "end")) {
            assertThat(told(client)).containsExactly("\"x\"");
        }
    }

    @Test
    void aGapThatIsTooOldIsToldOnce() throws IOException {
        String cursor = cursor();
        for (int i = 0; i < 20; i++) {
            post("x");
        }

        try (StreamClient client = resumed(cursor, "posts/*", "end")) {
            Event gap = client.event();
            post("a");

            assertThat(client.first().id()).isEqualTo(cursor);
            assertThat(gap.name() + gap.data()).isEqualTo("PB_GAP{\"reason\":\"expired\"}");
            assertThat(told(client)).containsExactly("create a");
            cursor = gap.id();
        }
        try (StreamClient client = resumed(cursor, "posts/*", "end")) {
            assertThat(told(client)).containsExactly("create a");
        }
    }

    @Test
    void aCursorOfNowhereIsAGap() throws IOException {
        try (StreamClient client = resumed("AAAAAAAAAAAAAAAAAAAAAA", "posts/*")) {
            Event gap = client.event();

            assertThat(gap.name() + gap.data()).isEqualTo("PB_GAP{\"reason\":\"unknown\"}");
        }
    }

    @Test
    void aWebSocketGoesOnWhereAStreamEnded() throws IOException {
        String cursor = cursor();
        post("a");

        try (SocketClient client =
                SocketClient.connected(running, ",\"cursor\":\"" + cursor + "\",\"subscriptions\":[\"posts/*\"]")) {
            assertThat(client.awaitEvent("posts/*").toString()).contains("create");
        }
    }

    @Test
    void aRecordIsShownAsItsCollectionIsNow() throws IOException {
        String cursor = cursor();
        post("a");
        Collection.Definition changed = posts.definition();
        Collection smaller = Collection.of(changed.withFields(posts.fields().stream()
                .filter(field -> !field.name().equals("title"))
                .toList()));
        scene.app()
                .unitOfWork()
                .inTransaction(() -> scene.app().ports().data().collections().update(posts, smaller));
        scene.app().reloadCatalog();

        try (StreamClient client = resumed(cursor, "posts/*")) {
            assertThat(client.event().data()).contains("\"action\":\"create\"").doesNotContain("title");
        }
    }
}
