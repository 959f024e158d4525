package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Security checklist 28 for WebSocket: what breaks the protocol (RFC 6455) or a limit ends the connection with its code. */
class SocketFramesTest {
    @TempDir
    private static Path folder;

    private static RunningJarbase running;

    @BeforeAll
    static void serve() throws IOException {
        running = Jarbase.at(folder).http("127.0.0.1:0").serve();
    }

    @AfterAll
    static void close() {
        running.close();
    }

    @ParameterizedTest
    @CsvSource({
        "not masked,            8102 7B7D,                   1002",
        "reserved bit,          C182 00000000 7B7D,          1002",
        "unknown kind,          8380 00000000,               1002",
        "unknown control,       8B80 00000000,               1002",
        "ping in pieces,        0980 00000000,               1002",
        "ping too long,         89FE 007E 00000000,          1002",
        "nothing to continue,   8081 00000000 61,            1002",
        "message in a message,  0181 00000000 61 8181 00000000 61, 1002",
        "length not shortest,   81FE 0001 00000000 61,       1002",
        "negative length,       81FF 8000000000000000 00000000, 1002",
        "binary,                8281 00000000 61,            1003",
        "too long,              81FF 0000000000040001 00000000, 1009",
        "no UTF-8,              8182 00000000 C328,          1007",
        "surrogate,             8183 00000000 EDA080,        1007",
        "close with one byte,   8881 00000000 03,            1002",
        "close with no reason,  8882 00000000 03EC,          1002",
        "not connect,           8182 00000000 7B7D,          1008",
        "not JSON,              8181 00000000 78,            1008",
        "nothing but a pong,    8A80 00000000,               1008",
    })
    void endsWithItsCode(String what, String frames, int code) throws IOException {
        try (SocketClient client = SocketClient.open(running)) {
            client.raw(HexFormat.of().parseHex(frames.replace(" ", "")));

            assertThat(afterErrors(client)).as(what).isEqualTo("close:" + code);
        }
    }

    private static String afterErrors(SocketClient client) throws IOException {
        String text = client.read();
        return text.startsWith("{\"type\":\"error\"") ? client.read() : text;
    }

    @Test
    void piecesWithAPingBetweenMakeAMessage() throws IOException {
        try (SocketClient client = SocketClient.connected(running, "")) {
            client.await("ok");
            byte[] text = "{\"type\":\"ping\",\"id\":\"\u00e9\"}".getBytes(StandardCharsets.UTF_8);
            int inside = text.length - 3;

            client.frame(0x01, Arrays.copyOf(text, inside));
            client.frame(SocketClient.PING, "p".getBytes(StandardCharsets.US_ASCII));
            client.frame(0x80, Arrays.copyOfRange(text, inside, text.length));

            assertThat(client.read()).isEqualTo("pong:p");
            assertThat(client.read()).isEqualTo("{\"type\":\"pong\",\"id\":\"\u00e9\"}");
        }
    }

    /** The pace lets 100 through at once, then one in 20 ms. Nobody can be answered earlier than that. */
    @Test
    void pingsWithoutEndAreAnsweredAtAPace() throws IOException {
        try (SocketClient client = SocketClient.connected(running, "")) {
            client.await("ok");
            long begin = System.nanoTime();
            for (int i = 0; i < 150; i++) {
                client.frame(SocketClient.PING, new byte[0]);
            }
            for (int i = 0; i < 150; i++) {
                assertThat(client.read()).isEqualTo("pong:");
            }

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(900));
        }
    }

    @Test
    void aLongMessageIsReadWhole() throws IOException {
        try (SocketClient client = SocketClient.connected(running, "")) {
            client.await("ok");
            String topic = "t".repeat(2_000);

            client.say("{\"type\":\"subscribe\",\"subscriptions\":[\"" + topic + "\"]}");

            assertThat(client.await("ok").toString()).contains(topic);
        }
    }

    @Test
    void aTopicThatIsTooLongIsRefusedAsOverHttp() throws IOException {
        try (SocketClient client = SocketClient.connected(running, "")) {
            client.await("ok");

            client.say("{\"type\":\"subscribe\",\"id\":7,\"subscriptions\":[\"" + "t".repeat(2_501) + "\"]}");

            assertThat(client.read())
                    .startsWith("{\"type\":\"error\",\"id\":7,\"error\":{\"data\":{\"subscriptions\":{\"0\":")
                    .endsWith("\"status\":400}}");
        }
    }

    @Test
    void closingIsAnswered() throws IOException {
        try (SocketClient client = SocketClient.connected(running, "")) {
            client.await("ok");

            client.frame(0x88, new byte[] {3, (byte) 0xE8});

            assertThat(client.read()).isEqualTo("close:1000");
            assertThat(client.read()).isEqualTo("<end>");
        }
    }
}
