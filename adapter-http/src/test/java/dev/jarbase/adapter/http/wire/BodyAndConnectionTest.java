package dev.jarbase.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.adapter.http.RawClient;
import dev.jarbase.adapter.http.RawClient.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies, time limits and the end of connections (attack kinds 28 and 29). */
class BodyAndConnectionTest {
    private static final String POST = "POST /a HTTP/1.1\r\nHost: x\r\n";

    @Test
    void readsChunkedBodies() throws IOException {
        try (WireServer server = WireServer.echo()) {
            Answer answer = server.client()
                    .send(POST
                            + "Transfer-Encoding: chunked\r\n\r\n"
                            + "3;ext=1\r\n"
                            + "abc\r\n"
                            + "A\r\n"
                            + "0123456789\r\n"
                            + "0\r\n"
                            + "X-T: 1\r\n\r\n");

            assertThat(answer.body()).isEqualTo("POST /a  13");
            assertThat(answer.closed()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "g\r\n",
                "\r\n",
                "-1\r\n",
                "3\r\nabcd\r\n0\r\n\r\n",
                "3\nabc\r\n0\r\n\r\n",
                "3\rabc",
                "ffffffffffffffffff\r\n",
                "3\r\nabc",
                "0\r\nX"
            })
    void closesOnBrokenChunks(String chunks) throws IOException {
        AtomicInteger answered = new AtomicInteger();
        WireHandler reading = (request, answer) -> {
            request.body().readAllBytes();
            answered.incrementAndGet();
        };
        try (WireServer server = new WireServer(WireLimits.DEFAULT, reading);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(2000);
            String request = POST + "Transfer-Encoding: chunked\r\n\r\n" + chunks;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();

            assertThat(RawClient.read(socket.getInputStream()).closed()).isTrue();
            assertThat(answered).hasValue(0);
        }
    }

    @Test
    void refusesMoreThanTheLimitWhileReading() throws IOException {
        WireHandler limited = (request, answer) -> {
            try {
                request.body().limit(10);
                request.body().readAllBytes();
                answer.send(200);
            } catch (BodyTooLargeException tooLarge) {
                answer.send(413);
            }
        };
        try (WireServer server = new WireServer(WireLimits.DEFAULT, limited)) {
            assertThat(server.client().send(POST + "Content-Length: 11\r\n\r\n").status())
                    .isEqualTo(413);
            assertThat(server.client()
                            .send(POST + "Transfer-Encoding: chunked\r\n\r\nb\r\n0123456789a\r\n0\r\n\r\n")
                            .status())
                    .isEqualTo(413);
            assertThat(server.client()
                            .send(POST + "Content-Length: 10\r\n\r\n0123456789")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void neverHoldsAnAnnouncedChunkInMemory() throws IOException {
        WireHandler limited = (request, answer) -> {
            request.body().limit(1 << 20);
            request.body().readNBytes(3);
            answer.send(200);
        };
        try (WireServer server = new WireServer(WireLimits.DEFAULT, limited)) {
            Answer answer = server.client().send(POST + "Transfer-Encoding: chunked\r\n\r\n7ffffffff\r\nabc");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Connection")).isEqualTo("close");
        }
    }

    @Test
    void readsNoMoreThanTheBodyWhateverFollowsIt() throws IOException {
        WireHandler summing = (request, answer) -> {
            var sum = new CRC32();
            byte[] block = new byte[80_000];
            for (int count = request.body().read(block);
                    count >= 0;
                    count = request.body().read(block)) {
                sum.update(block, 0, count);
            }
            answer.send(200, Long.toHexString(sum.getValue()).getBytes(StandardCharsets.US_ASCII));
        };
        try (WireServer server = new WireServer(WireLimits.DEFAULT, summing)) {
            var requests = new ByteArrayOutputStream();
            var sums = new ArrayList<String>();
            for (int size : new int[] {0, 1, 2_000, 30_000, 500_000, 7}) {
                byte[] body = new byte[size];
                new Random(size).nextBytes(body);
                requests.writeBytes(
                        (POST + "Content-Length: " + size + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                requests.writeBytes(body);
                var sum = new CRC32();
                sum.update(body);
                sums.add(Long.toHexString(sum.getValue()));
            }

            Answer answer = server.client().send(requests.toByteArray(), 1000);

            assertThat(Pattern.compile("\r\n\r\n([0-9a-f]+)")
                            .matcher(answer.text())
                            .results())
                    .extracting(answered -> answered.group(1))
                    .containsExactlyElementsOf(sums);
        }
    }

    @Test
    void asksForTheBodyOnlyWhenItIsWanted() throws IOException {
        try (WireServer server = WireServer.echo();
                WireServer deaf = new WireServer(WireLimits.DEFAULT, (request, answer) -> answer.send(403))) {
            String request = POST + "Content-Length: 3\r\nExpect: 100-continue\r\n\r\n";

            assertThat(server.client().send(request).text()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            Answer refused = deaf.client().send(request.getBytes(StandardCharsets.UTF_8), 3000);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.closed()).isTrue();
            assertThat(server.client().send(POST + "Expect: tea\r\n\r\n").status())
                    .isEqualTo(417);
        }
    }

    @Test
    void skipsASmallUnreadBodyAndKeepsTheConnection() throws IOException {
        try (WireServer server = new WireServer(WireLimits.DEFAULT, (request, answer) -> answer.send(204))) {
            String twice = POST + "Content-Length: 3\r\n\r\nabc" + POST + "Content-Length: 3\r\n\r\nabc";

            Answer answer = server.client().send(twice);

            assertThat(answer.text().split("204 No Content", -1)).hasSize(3);
            assertThat(answer.closed()).isFalse();
        }
    }

    @Test
    void sendsHeadersOnlyForHead() throws IOException {
        try (WireServer server =
                new WireServer(WireLimits.DEFAULT, (request, answer) -> answer.send(200, new byte[] {'a', 'b'}))) {
            Answer answer = server.client().send("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n");

            assertThat(answer.header("Content-Length")).isEqualTo("2");
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void streamsInChunksOrUntilTheEndOfTheConnection() throws IOException {
        WireHandler streaming = (request, answer) -> {
            try (OutputStream out = answer.stream(200, -1)) {
                out.write("abc".getBytes(StandardCharsets.UTF_8));
                out.flush();
                out.write("de".getBytes(StandardCharsets.UTF_8));
            }
        };
        try (WireServer server = new WireServer(WireLimits.DEFAULT, streaming)) {
            assertThat(server.client().send("GET / HTTP/1.1\r\nHost: x\r\n\r\n").body())
                    .isEqualTo("3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
            Answer old = server.client().send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
            assertThat(old.body()).isEqualTo("abcde");
            assertThat(old.closed()).isTrue();
        }
    }

    @Test
    void headerValuesCannotEndTheirLine() throws IOException {
        try (WireServer server = new WireServer(WireLimits.DEFAULT, (request, answer) -> {
            answer.set(HeaderLine.of("Location", "/a\r\nSet-Cookie: b"));
            answer.send(301);
        })) {
            Answer answer = server.client().send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");

            assertThat(answer.header("Location")).isEqualTo("/a  Set-Cookie: b");
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void closesOnClientsThatAreTooSlow() throws IOException {
        WireLimits impatient = new WireLimits(
                10,
                10,
                1 << 16,
                Duration.ofMillis(200),
                Duration.ofMillis(200),
                Duration.ofMillis(200),
                Duration.ofMillis(200));
        WireHandler reading = (request, answer) -> {
            request.body().readAllBytes();
            answer.send(200);
        };
        try (WireServer server = new WireServer(impatient, reading)) {
            assertThat(server.client().send(new byte[0], 3000).closed()).isTrue();
            assertThat(server.client()
                            .send("GET / HT".getBytes(StandardCharsets.UTF_8), 3000)
                            .closed())
                    .isTrue();
            byte[] halfBody = (POST + "Content-Length: 9\r\n\r\nabc").getBytes(StandardCharsets.UTF_8);
            assertThat(server.client().send(halfBody, 3000).closed()).isTrue();
        }
    }

    @Test
    void closesOnClientsThatDoNotTakeTheAnswer() throws Exception {
        WireLimits impatient = new WireLimits(
                10,
                10,
                1 << 16,
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ofMillis(200));
        CountDownLatch brokenOff = new CountDownLatch(1);
        WireHandler endless = (request, answer) -> {
            try (OutputStream out = answer.stream(200, -1)) {
                while (true) {
                    out.write(new byte[32 * 1024]);
                }
            } catch (ClientGoneException gone) {
                brokenOff.countDown();
                throw gone;
            }
        };
        try (WireServer server = new WireServer(impatient, endless);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8));

            assertThat(brokenOff.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void finishesRunningRequestsWhenItStops() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        WireHandler slow = (request, answer) -> {
            begun.countDown();
            sleep(300);
            answer.send(200, new byte[] {'k'});
        };
        try (WireServer server = new WireServer(WireLimits.DEFAULT, slow);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                Socket idle = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            begun.await();
            server.stop();

            Answer answer = RawClient.read(socket.getInputStream());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.closed()).isTrue();
            assertThat(RawClient.read(idle.getInputStream()).closed()).isTrue();
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
