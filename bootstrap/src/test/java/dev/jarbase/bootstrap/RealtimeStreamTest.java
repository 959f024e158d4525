package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.subscriptions.RealtimeBroker;
import dev.jarbase.domain.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stream of events as it goes over the wire; security checklist 28: whoever has gone or idles costs nothing. */
class RealtimeStreamTest {
    @TempDir
    private Path folder;

    private RunningJarbase serve(Consumer<Hooks> binding) throws IOException {
        return Jarbase.at(folder).http("127.0.0.1:0").hooks(binding).serve();
    }

    private static Socket connect(RunningJarbase running) throws IOException {
        String address = running.address();
        int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        socket.getOutputStream()
                .write("GET /api/realtime HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String readUntil(InputStream in, String end) throws IOException {
        var text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            int next = in.read();
            if (next < 0) {
                return text + "<end>";
            }
            text.append((char) next);
        }
        return text.toString();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void framesAreThoseOfThePeer() throws IOException {
        try (RunningJarbase running = serve(hooks -> {});
                Socket socket = connect(running)) {
            String head = readUntil(socket.getInputStream(), "\r\n\r\n");
            String first = readUntil(socket.getInputStream(), "\n\n");
            RealtimeBroker broker = running.app().realtime().broker();
            var client = broker.clients().iterator().next();
            broker.subscribe(client, List.of("news"));

            running.app().realtime().send().publish("news", JsonValue.of("a"));

            String id = client.id();
            assertThat(head)
                    .startsWith("HTTP/1.1 200 OK\r\n")
                    .contains("Content-Type: text/event-stream\r\n", "Cache-Control: no-store\r\n")
                    .contains("X-Accel-Buffering: no\r\n")
                    .doesNotContain("Connection:");
            assertThat(first).endsWith("\r\nid:" + id + "\nevent:PB_CONNECT\ndata:{\"clientId\":\"" + id + "\"}\n\n");
            assertThat(readUntil(socket.getInputStream(), "\n\n"))
                    .endsWith("\r\nid:" + id + "\nevent:news\ndata:\"a\"\n\n");
        }
    }

    @Test
    void aClientThatHasGoneIsForgottenAtOnce() throws IOException, InterruptedException {
        try (RunningJarbase running = serve(hooks -> {})) {
            RealtimeBroker broker = running.app().realtime().broker();
            try (Socket socket = connect(running)) {
                readUntil(socket.getInputStream(), "\n\n");
                assertThat(broker.clients()).hasSize(1);
            }

            await(() -> broker.clients().isEmpty());
        }
    }

    @Test
    void aConnectionWithoutMessagesEnds() throws IOException {
        Consumer<Hooks> impatient = hooks -> hooks.realtimeConnectRequest().bind(event -> {
            event.setIdleTimeout(Duration.ofMillis(50));
            event.next();
        });
        try (RunningJarbase running = serve(impatient);
                Socket socket = connect(running)) {
            assertThat(readUntil(socket.getInputStream(), "never")).endsWith("\n\n\r\n0\r\n\r\n<end>");
        }
    }

    @Test
    void closingTheServerEndsItsStreams() throws IOException {
        RunningJarbase running = serve(hooks -> {});
        try (Socket socket = connect(running)) {
            readUntil(socket.getInputStream(), "\n\n");
            long start = System.nanoTime();

            running.close();

            assertThat(readUntil(socket.getInputStream(), "never")).endsWith("0\r\n\r\n<end>");
            assertThat(System.nanoTime() - start)
                    .isLessThan(Duration.ofSeconds(5).toNanos());
        } finally {
            running.close();
        }
    }

    @Test
    void handlersMayChangeOrHoldBackMessages() throws IOException {
        Consumer<Hooks> censor = hooks -> hooks.realtimeMessageSend().bind(event -> {
            if (!event.message().name().equals("secret")) {
                event.next();
            }
        });
        try (RunningJarbase running = serve(censor);
                Socket socket = connect(running)) {
            readUntil(socket.getInputStream(), "\n\n");
            RealtimeBroker broker = running.app().realtime().broker();
            broker.subscribe(broker.clients().iterator().next(), List.of("secret", "news"));

            running.app().realtime().send().publish("secret", JsonValue.of("a"));
            running.app().realtime().send().publish("news", JsonValue.of("b"));

            assertThat(readUntil(socket.getInputStream(), "\n\n"))
                    .contains("event:news")
                    .doesNotContain("secret");
        }
    }
}
