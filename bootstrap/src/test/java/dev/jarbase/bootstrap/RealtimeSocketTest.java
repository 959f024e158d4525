package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.rule.AccessRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Security checklist 3, 8 and 30 for realtime over WebSocket: the same rules, revoked at once, pages of other origins. */
class RealtimeSocketTest {
    private static final AccessRule SIGNED_IN = AccessRule.of("@request.auth.id != ''");

    private RunningJarbase running;

    @AutoClose
    private Scene scene;

    private Collection people;

    @BeforeEach
    void serve(@TempDir Path folder) throws IOException {
        running = Jarbase.at(folder)
                .http("127.0.0.1:0")
                .origins(List.of("https://good.example"))
                .serve();
        scene = new Scene(running);
        people = scene.collection("people", CollectionType.AUTH, AccessRule.OPEN);
    }

    private Record account(String email) {
        Record account = Record.fresh(people)
                .set("email", FieldValue.Text.of(email))
                .set("password", FieldValue.Password.plain("1234567890"));
        scene.app().saveRecord().save(account);
        return scene.stored(account);
    }

    private String token(Record account) {
        return scene.app().auth().tokenIssuer().auth(account);
    }

    private static String text(JsonValue value) {
        return JsonWriter.write(value);
    }

    @Test
    void tellsOfChangesAsTheStreamDoes() throws IOException {
        Collection posts = scene.collection("posts", Scene.text("title"));
        try (SocketClient client = SocketClient.connected(running, ",\"id\":1,\"subscriptions\":[\"posts/*\"]")) {
            JsonValue.Obj first = client.awaitEvent("PB_CONNECT");
            JsonValue.Obj done = client.await("ok");

            Record post = scene.create(posts, "{\"title\":\"a\"}");

            JsonValue.Obj event = client.awaitEvent("posts/*");
            assertThat(client.head()).startsWith("HTTP/1.1 101 ").contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
            assertThat(text(first)).matches(".*\"data\":\\{\"clientId\":\"\\w{40}\"}}");
            assertThat(text(done)).isEqualTo("{\"type\":\"ok\",\"id\":1,\"subscriptions\":[\"posts/*\"]}");
            assertThat(text(event.get("data").orElseThrow()))
                    .isEqualTo("{\"record\":{\"collectionId\":\"" + posts.id()
                            + "\",\"collectionName\":\"posts\",\"id\":\"" + post.id()
                            + "\",\"title\":\"a\"},\"action\":\"create\"}");
        }
    }

    @Test
    void optionsMayBeWrittenAsAnObject() throws IOException {
        Collection posts = scene.collection("posts", Scene.text("title"));
        try (SocketClient client = SocketClient.connected(running, "")) {
            client.await("ok");
            client.say("{\"type\":\"subscribe\",\"id\":\"s\",\"subscriptions\":"
                    + "[{\"topic\":\"posts/*\",\"query\":{\"filter\":\"title = 'b'\",\"fields\":\"title\"}}]}");
            JsonValue name = ((JsonValue.Array)
                            client.await("ok").get("subscriptions").orElseThrow())
                    .items()
                    .getFirst();

            scene.create(posts, "{\"title\":\"a\"}");
            scene.create(posts, "{\"title\":\"b\"}");

            JsonValue.Obj event = client.await("event");
            assertThat(event.get("name")).contains(name);
            assertThat(text(event.get("data").orElseThrow()))
                    .isEqualTo("{\"record\":{\"title\":\"b\"},\"action\":\"create\"}");
        }
    }

    @Test
    void whatIsUnsubscribedIsToldNoMore() throws IOException {
        try (SocketClient client = SocketClient.connected(running, ",\"subscriptions\":[\"a\",\"b\"]")) {
            client.await("ok");
            client.say("{\"type\":\"unsubscribe\",\"subscriptions\":[\"a\"]}");
            client.await("ok");

            scene.app().realtime().send().publish("a", JsonValue.of("no"));
            scene.app().realtime().send().publish("b", JsonValue.of("yes"));

            assertThat(client.await("event").get("name")).contains(JsonValue.of("b"));
        }
    }

    @Test
    void rulesAreAskedUntilSomebodySignsIn() throws IOException {
        Collection secrets = scene.collection("secrets", CollectionType.BASE, SIGNED_IN, Scene.text("title"));
        String token = token(account("a@example.com"));
        try (SocketClient client = SocketClient.connected(running, ",\"subscriptions\":[\"secrets/*\"]")) {
            client.await("ok");
            scene.create(secrets, "{\"title\":\"before\"}");
            client.say("{\"type\":\"auth\",\"token\":\"" + token + "\"}");
            client.await("ok");

            scene.create(secrets, "{\"title\":\"after\"}");

            assertThat(text(client.awaitEvent("secrets/*"))).contains("after").doesNotContain("before");
        }
    }

    @Test
    void aTokenThatIsWorthNothingIsRefused() throws IOException {
        try (SocketClient client = SocketClient.connected(running, ",\"token\":\"x.y.z\"")) {
            assertThat(text(client.await("error"))).contains("\"status\":401");
            assertThat(client.read()).isEqualTo("close:1008");
        }
    }

    @Test
    void nobodyBecomesSomebodyElse() throws IOException {
        String first = token(account("a@example.com"));
        String second = token(account("b@example.com"));
        try (SocketClient client = SocketClient.connected(running, ",\"token\":\"" + first + "\"")) {
            client.await("ok");

            client.say("{\"type\":\"auth\",\"id\":2,\"token\":\"" + second + "\"}");

            assertThat(text(client.await("error"))).contains("\"id\":2", "\"status\":403");
        }
    }

    @Test
    void aNewPasswordMakesTheConnectionThatOfAGuest() throws IOException {
        Collection secrets = scene.collection("secrets", CollectionType.BASE, SIGNED_IN, Scene.text("title"));
        Record account = account("a@example.com");
        String members = ",\"token\":\"" + token(account) + "\",\"subscriptions\":[\"secrets/*\",\"end\"]";
        try (SocketClient client = SocketClient.connected(running, members)) {
            client.await("ok");

            account.set("password", FieldValue.Password.plain("another one"));
            scene.app().saveRecord().save(account);
            scene.create(secrets, "{\"title\":\"a\"}");
            scene.app().realtime().send().publish("end", JsonValue.NULL);

            assertThat(client.await("event").get("name")).contains(JsonValue.of("end"));
        }
    }

    @Test
    void pagesOfOtherOriginsAreRefused() throws IOException {
        try (SocketClient bad = SocketClient.open(running, "Origin: https://bad.example");
                SocketClient opaque = SocketClient.open(running, "Origin: null");
                SocketClient good = SocketClient.open(running, "Origin: https://good.example")) {
            assertThat(bad.head()).startsWith("HTTP/1.1 403 ");
            assertThat(opaque.head()).startsWith("HTTP/1.1 403 ");
            assertThat(good.head()).startsWith("HTTP/1.1 101 ");
        }
    }

    @Test
    void whoeverDoesNotAskForAWebSocketFindsNothing() throws IOException {
        try (SocketClient plain = new SocketClient(running, "Connection: close");
                SocketClient old = new SocketClient(
                        running,
                        "Connection: Upgrade",
                        "Upgrade: websocket",
                        "Sec-WebSocket-Version: 8",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
                SocketClient keyless = new SocketClient(
                        running, "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13")) {
            assertThat(plain.head()).startsWith("HTTP/1.1 404 ");
            assertThat(old.head()).startsWith("HTTP/1.1 426 ").contains("Sec-WebSocket-Version: 13\r\n");
            assertThat(keyless.head()).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void theEndOfTheServerIsTold() throws IOException {
        try (SocketClient client = SocketClient.connected(running, "")) {
            client.await("ok");

            running.close();

            assertThat(client.read()).isEqualTo("close:1001");
        }
    }
}
