package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.application.subscriptions.RealtimeBroker;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.request.Actor;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Security checklist 28: a client that does not read holds up neither who sends nor another client, and is disconnected. */
@Timeout(60)
class RealtimeSlowClientTest {
    /** More than fits into all the buffers between the server and a client. */
    private static final int MESSAGES = 120;

    private static final JsonValue LARGE = JsonValue.of("x".repeat(256 * 1024));

    @AutoClose
    private RunningJarbase running;

    private RealtimeBroker broker;

    @BeforeEach
    void serve(@TempDir Path folder) throws IOException {
        running = Jarbase.at(folder).http("127.0.0.1:0").serve();
        broker = running.app().realtime().broker();
    }

    private void untilOnlyOneIsLeft() throws InterruptedException {
        for (int i = 0; i < 1_000 && broker.clients().size() > 1; i++) {
            Thread.sleep(10);
        }
        assertThat(broker.clients()).hasSize(1);
    }

    @Test
    void aStreamThatIsNotReadIsDisconnected() throws IOException, InterruptedException {
        try (StreamClient slow = new StreamClient(running, "");
                StreamClient prompt = new StreamClient(running, "")) {
            slow.subscribe(Actor.guest(), "news");
            prompt.subscribe(Actor.guest(), "news");

            for (int i = 0; i < MESSAGES; i++) {
                running.app().realtime().send().publish("news", LARGE);
                assertThat(prompt.event().name()).isEqualTo("news");
            }

            untilOnlyOneIsLeft();
            assertThat(broker.client(prompt.clientId())).isPresent();
        }
    }

    @Test
    void aWebSocketThatIsNotReadIsDisconnected() throws IOException, InterruptedException {
        try (SocketClient slow = SocketClient.connected(running, ",\"subscriptions\":[\"news\"]");
                SocketClient prompt = SocketClient.connected(running, ",\"subscriptions\":[\"news\"]")) {
            slow.await("ok");
            prompt.await("ok");

            for (int i = 0; i < MESSAGES; i++) {
                running.app().realtime().send().publish("news", LARGE);
                assertThat(prompt.await("event").get("name")).contains(JsonValue.of("news"));
            }

            untilOnlyOneIsLeft();
        }
    }
}
