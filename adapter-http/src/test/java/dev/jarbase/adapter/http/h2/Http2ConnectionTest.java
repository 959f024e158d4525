package dev.jarbase.adapter.http.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.adapter.http.h2.FrameClient.Received;
import dev.jarbase.adapter.http.hpack.HeaderBlock;
import dev.jarbase.adapter.http.wire.LiveStream;
import dev.jarbase.adapter.http.wire.WireHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests and answers in frames. */
class Http2ConnectionTest {
    private static final WireHandler ECHO = (request, answer) -> {
        byte[] body = request.body().readAllBytes();
        String text = request.head().method() + " " + request.head().target() + " "
                + request.head().headers().first("Host") + " "
                + request.head().headers().first("Cookie") + " " + body.length;
        answer.send(200, text.getBytes(StandardCharsets.UTF_8));
    };

    @Test
    void answersRequestsWithAndWithoutBody() throws IOException {
        try (FrameServer server = new FrameServer(ECHO);
                FrameClient client = server.client()) {
            client.get(1, "/a?b#c");
            assertThat(client.next(Frame.HEADERS).content()).contains(":status=200", "content-length=23", "date=");
            assertThat(client.next(Frame.DATA).content()).isEqualTo("GET /a?b#c a.example  0");
            client.post(3, "/\u00e4", "cookie: a=1", "cookie: b=2")
                    .frame(Frame.DATA, Frame.PADDED, 3, (byte) 2, (byte) 'x', (byte) 0, (byte) 0)
                    .frame(Frame.DATA, Frame.END_STREAM, 3, (byte) 'y');
            Received body = client.next(Frame.DATA);
            assertThat(new String(body.content().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                    .isEqualTo("POST /\u00e4 a.example a=1; b=2 2");
            assertThat(body.isEnd()).isTrue();
        }
    }

    @Test
    void answersManyRequestsAtTheSameTime() throws Exception {
        CountDownLatch all = new CountDownLatch(200);
        WireHandler together = (request, answer) -> {
            all.countDown();
            await(all);
            answer.send(204);
        };
        try (FrameServer server = new FrameServer(together);
                FrameClient client = server.client()) {
            for (int id = 1; id < 400; id += 2) {
                client.get(id, "/");
            }
            Set<Integer> answered = new HashSet<>();
            while (answered.size() < 200) {
                Received head = client.next(Frame.HEADERS);
                assertThat(head.isEnd()).isTrue();
                answered.add(head.stream());
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void neverRefusesAClientThatKeepsToTheLimit() throws IOException {
        try (FrameServer server = new FrameServer(ECHO);
                FrameClient client = server.client()) {
            int id = 1;
            for (int i = 0; i < 250; i++, id += 2) {
                client.get(id, "/");
            }
            for (int answers = 0; answers < 4000; answers++) {
                Received end = client.next();
                while (end.stream() == 0 || !end.isEnd()) {
                    assertThat(end.type()).isNotIn(Frame.RST_STREAM, Frame.GOAWAY);
                    end = client.next();
                }
                client.number(Frame.WINDOW_UPDATE, 0, end.content().length()).get(id, "/");
                id += 2;
            }
        }
    }

    @Test
    void leavesOutTheBodyForHead() throws IOException {
        WireHandler two = (request, answer) -> answer.send(200, new byte[] {'a', 'b'});
        try (FrameServer server = new FrameServer(two);
                FrameClient client = server.client()) {
            client.frame(Frame.HEADERS, Frame.END_HEADERS | Frame.END_STREAM, 1, FrameClient.request("HEAD", "/"));

            Received head = client.next(Frame.HEADERS);
            assertThat(head.content()).contains("content-length=2");
            assertThat(head.isEnd()).isTrue();
        }
    }

    @Test
    void sendsNoMoreThanTheWindowsAllow() throws IOException {
        WireHandler large = (request, answer) -> answer.send(200, new byte[50]);
        try (FrameServer server = new FrameServer(large);
                FrameClient client = server.client()) {
            client.setting(ClientSettings.INITIAL_WINDOW, 20).get(1, "/");

            assertThat(client.next(Frame.DATA).content()).hasSize(20);
            client.number(Frame.WINDOW_UPDATE, 1, 5);
            assertThat(client.next(Frame.DATA).content()).hasSize(5);
            client.setting(ClientSettings.INITIAL_WINDOW, 100);
            Received rest = client.next(Frame.DATA);
            assertThat(rest.content()).hasSize(25);
            assertThat(rest.isEnd()).isTrue();
        }
    }

    @Test
    void streamsAndFlushes() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        WireHandler streaming = (request, answer) -> {
            try (OutputStream out = answer.stream(200, -1)) {
                out.write("one".getBytes(StandardCharsets.UTF_8));
                out.flush();
                await(seen);
                out.write(new byte[40_000]);
            }
        };
        try (FrameServer server = new FrameServer(streaming);
                FrameClient client = server.client()) {
            client.get(1, "/");

            assertThat(client.next(Frame.HEADERS).content()).doesNotContain("content-length", "transfer-encoding");
            assertThat(client.next(Frame.DATA).content()).isEqualTo("one");
            seen.countDown();
            int size = 0;
            Received part = client.next(Frame.DATA);
            while (!part.isEnd()) {
                size += part.content().length();
                part = client.next(Frame.DATA);
            }
            assertThat(size + part.content().length()).isEqualTo(40_000);
        }
    }

    @Test
    void resetsAnAnswerThatIsShorterThanAnnounced() throws IOException {
        WireHandler shorter = (request, answer) -> {
            try (OutputStream out = answer.stream(200, 10)) {
                out.write(1);
            }
        };
        try (FrameServer server = new FrameServer(shorter);
                FrameClient client = server.client()) {
            client.get(1, "/");

            assertThat(client.next(Frame.RST_STREAM).number()).isEqualTo(ErrorCode.INTERNAL_ERROR.number());
        }
    }

    @Test
    void stopsABodyThatNobodyReads() throws IOException {
        try (FrameServer server = new FrameServer((request, answer) -> answer.send(403));
                FrameClient client = server.client()) {
            client.post(1, "/").frame(Frame.DATA, 0, 1, new byte[1000]);

            assertThat(client.next(Frame.HEADERS).content()).contains(":status=403");
            assertThat(client.next(Frame.RST_STREAM).number()).isEqualTo(ErrorCode.NO_ERROR.number());
            client.frame(Frame.DATA, Frame.END_STREAM, 1, new byte[1000]).get(3, "/");
            assertThat(client.next(Frame.HEADERS).stream()).isEqualTo(3);
        }
    }

    @Test
    void asksForABodyThatWaits() throws IOException {
        try (FrameServer server = new FrameServer(ECHO);
                FrameClient client = server.client()) {
            client.post(1, "/", "expect: 100-continue");

            assertThat(client.next(Frame.HEADERS).content()).contains(":status=100");
            client.frame(Frame.DATA, Frame.END_STREAM, 1, (byte) 1);
            assertThat(client.next(Frame.HEADERS).content()).contains(":status=200");
        }
    }

    @Test
    void tellsWhoWatchesThatAClientHasGone() throws Exception {
        CountDownLatch gone = new CountDownLatch(2);
        CountDownLatch begun = new CountDownLatch(2);
        WireHandler watching = (request, answer) -> {
            LiveStream stream = answer.streamLive(200);
            begun.countDown();
            stream.awaitGone();
            gone.countDown();
        };
        try (FrameServer server = new FrameServer(watching);
                FrameClient first = server.client();
                FrameClient second = server.client()) {
            first.get(1, "/");
            second.get(1, "/");
            await(begun);
            first.number(Frame.RST_STREAM, 1, ErrorCode.CANCEL.number());
            second.hangUp();

            await(gone);
        }
    }

    @Test
    void endsAndBreaksOffLiveStreams() throws IOException {
        WireHandler live = (request, answer) -> {
            LiveStream stream = answer.streamLive(200);
            stream.send(new byte[] {'a'}, 1);
            if (request.head().target().equals("/end")) {
                stream.end();
            } else {
                stream.breakOff();
            }
            stream.awaitGone();
        };
        try (FrameServer server = new FrameServer(live);
                FrameClient client = server.client()) {
            client.get(1, "/end");
            assertThat(client.next(Frame.DATA).content()).isEqualTo("a");
            assertThat(client.next(Frame.DATA).isEnd()).isTrue();
            client.get(3, "/break");
            assertThat(client.next(Frame.DATA).content()).isEqualTo("a");
            assertThat(client.next(Frame.RST_STREAM).stream()).isEqualTo(3);
        }
    }

    @Test
    void tellsAClientWithoutTableThatNoneIsUsed() throws IOException {
        try (FrameServer server = new FrameServer(ECHO);
                FrameClient client = server.client()) {
            client.setting(1, 0).get(1, "/").get(3, "/");

            assertThat(client.next(Frame.HEADERS).content()).contains(":status=200");
            assertThat(client.next(Frame.HEADERS).content()).contains(":status=200");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Upper: a",
                "connection: close",
                "transfer-encoding: chunked",
                "te: gzip",
                "sp ace: a",
                "value: a\nb",
                "value:  a",
                ":late: a",
                ":path: /twice",
                "host: other.example",
                "content-length: -1",
                "content-length: 5"
            })
    void resetsRequestsThatCouldBeSmuggled_29(String line) throws IOException {
        try (FrameServer server = new FrameServer(ECHO);
                FrameClient client = server.client()) {
            byte[] fields = FrameClient.request("GET", "/", line);
            int name = new String(fields, StandardCharsets.ISO_8859_1).indexOf("upper");
            if (name >= 0) {
                fields[name] = 'U';
            }
            client.frame(Frame.HEADERS, Frame.END_HEADERS | Frame.END_STREAM, 1, fields)
                    .get(3, "/");

            assertThat(client.next(Frame.RST_STREAM))
                    .matches(reset -> reset.stream() == 1 && reset.number() == ErrorCode.PROTOCOL_ERROR.number());
            assertThat(client.next(Frame.HEADERS).stream()).isEqualTo(3);
        }
    }

    @Test
    void resetsBodiesThatAreNotAsLongAsAnnounced_29() throws IOException {
        try (FrameServer server = new FrameServer(ECHO);
                FrameClient client = server.client()) {
            client.post(1, "/", "content-length: 3").frame(Frame.DATA, 0, 1, new byte[4]);
            assertThat(client.next(Frame.RST_STREAM).number()).isEqualTo(ErrorCode.PROTOCOL_ERROR.number());
            client.post(3, "/", "content-length: 3").frame(Frame.DATA, Frame.END_STREAM, 3, new byte[2]);
            assertThat(client.next(Frame.RST_STREAM).number()).isEqualTo(ErrorCode.PROTOCOL_ERROR.number());
        }
    }

    @Test
    void finishesRunningRequestsWhenItStops() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        WireHandler slow = (request, answer) -> {
            begun.countDown();
            await(told);
            answer.send(200, new byte[] {'k'});
        };
        try (FrameServer server = new FrameServer(slow);
                FrameClient client = server.client()) {
            client.get(1, "/");
            await(begun);
            Thread stopping = Thread.ofVirtual().start(server::stop);

            Received farewell = client.next(Frame.GOAWAY);
            assertThat(farewell.number()).isEqualTo(ErrorCode.NO_ERROR.number());
            assertThat(farewell.content()).startsWith("\0\0\0\1");
            told.countDown();
            assertThat(client.next(Frame.DATA).content()).isEqualTo("k");
            assertThat(client.isClosed()).isTrue();
            stopping.join();
        }
    }

    @Test
    void endsConnectionsThatBeginAStreamASecondTime() throws IOException {
        try (FrameServer server = new FrameServer((request, answer) -> answer.send(200, new byte[10]));
                FrameClient client = server.client()) {
            client.get(1, "/");
            assertThat(client.next(Frame.DATA).isEnd()).isTrue();

            client.get(1, "/");

            assertThat(client.next(Frame.GOAWAY).number()).isEqualTo(ErrorCode.STREAM_CLOSED.number());
        }
    }

    @Test
    void endsConnectionsThatGoOnAfterTheirOwnReset() throws IOException {
        try (FrameServer server = new FrameServer((request, answer) -> answer.send(200, new byte[10]));
                FrameClient client = server.client()) {
            client.post(1, "/");
            assertThat(client.next(Frame.RST_STREAM).number()).isEqualTo(ErrorCode.NO_ERROR.number());
            client.frame(Frame.DATA, 0, 1, new byte[10]).number(Frame.RST_STREAM, 1, ErrorCode.CANCEL.number());

            client.frame(Frame.DATA, 0, 1, new byte[10]);

            assertThat(client.next(Frame.GOAWAY).number()).isEqualTo(ErrorCode.STREAM_CLOSED.number());
        }
    }

    @Test
    void fieldsBehindABodyEndIt() throws IOException {
        try (FrameServer server = new FrameServer(ECHO);
                FrameClient client = server.client()) {
            byte[] trailers = new HeaderBlock().field("x-sum", "1").toBytes();
            client.post(1, "/").frame(Frame.DATA, 0, 1, new byte[10]);

            client.frame(Frame.HEADERS, Frame.END_HEADERS | Frame.END_STREAM, 1, trailers);

            assertThat(client.next(Frame.DATA).content()).contains("10");
        }
    }

    @Test
    void refusesFieldsBehindABodyThatOnlyBelongBeforeIt() throws IOException {
        WireHandler reading = (request, answer) -> request.body().readAllBytes();
        try (FrameServer server = new FrameServer(reading);
                FrameClient client = server.client()) {
            byte[] trailers = new HeaderBlock().field(":path", "/other").toBytes();

            client.post(1, "/").frame(Frame.HEADERS, Frame.END_HEADERS | Frame.END_STREAM, 1, trailers);

            assertThat(client.next(Frame.RST_STREAM).number()).isEqualTo(ErrorCode.PROTOCOL_ERROR.number());
        }
    }
}
