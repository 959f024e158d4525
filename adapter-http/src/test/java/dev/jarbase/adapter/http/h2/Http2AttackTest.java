package dev.jarbase.adapter.http.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.adapter.http.h2.FrameClient.Received;
import dev.jarbase.adapter.http.wire.ClientGoneException;
import dev.jarbase.adapter.http.wire.WireHandler;
import dev.jarbase.adapter.http.wire.WireLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that make the server work for nothing, or wait. */
class Http2AttackTest {
    private static final WireHandler NOTHING = (request, answer) -> answer.send(204);

    @Test
    void endsConnectionsThatResetStreamsRapidly_29() throws Exception {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch end = new CountDownLatch(1);
        WireHandler slow = (request, answer) -> {
            if (request.head().target().equals("/slow")) {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                await(end);
                running.decrementAndGet();
            }
            answer.send(204);
        };
        try (FrameServer server = new FrameServer(slow);
                FrameClient client = server.client()) {
            burst(client);

            assertThat(client.next(Frame.GOAWAY).number()).isEqualTo(ErrorCode.ENHANCE_YOUR_CALM.number());
            assertThat(most.get()).isLessThanOrEqualTo(250);
            try (FrameClient other = server.client()) {
                other.get(1, "/");
                assertThat(other.next(Frame.HEADERS).content()).contains("204");
            }
            end.countDown();
        }
    }

    private static void burst(FrameClient client) throws IOException {
        try {
            for (int id = 1; id < 40_000; id += 2) {
                client.get(id, "/slow").number(Frame.RST_STREAM, id, ErrorCode.CANCEL.number());
            }
        } catch (SocketException closed) {
            assertThat(closed).isNotNull();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void refusesMoreRequestsAtATimeThanItSays_29() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        WireHandler slow = (request, answer) -> {
            await(end);
            answer.send(204);
        };
        try (FrameServer server = new FrameServer(slow);
                FrameClient client = server.client()) {
            for (int id = 1; id <= 503; id += 2) {
                client.get(id, "/");
            }

            Received refused = client.next(Frame.RST_STREAM);
            assertThat(refused.stream()).isEqualTo(501);
            assertThat(refused.number()).isEqualTo(ErrorCode.REFUSED_STREAM.number());
            end.countDown();
            assertThat(client.next(Frame.HEADERS).content()).contains("204");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Frame.PING, Frame.SETTINGS, Frame.PRIORITY, Frame.DATA, 99})
    void endsConnectionsThatSendFramesForNothing_29(int type) throws Exception {
        byte[] content = new byte[type == Frame.PING ? 8 : type == Frame.PRIORITY ? 5 : 0];
        boolean ofStream = type == Frame.PRIORITY || type == Frame.DATA;
        WireHandler reading = (request, answer) -> request.body().readAllBytes();
        try (FrameServer server = new FrameServer(reading);
                FrameClient client = server.client()) {
            client.post(1, "/");
            try {
                for (int i = 0; i < 2000; i++) {
                    client.frame(type, 0, ofStream ? 1 : 0, content);
                }
            } catch (SocketException closed) {
                assertThat(closed).isNotNull();
            }

            assertThat(client.next(Frame.GOAWAY).number()).isEqualTo(ErrorCode.ENHANCE_YOUR_CALM.number());
        }
    }

    @Test
    void endsConnectionsWithEndlessFields_29() throws IOException {
        try (FrameServer server = new FrameServer(NOTHING);
                FrameClient client = server.client()) {
            client.frame(Frame.HEADERS, 0, 1, FrameClient.request("GET", "/"));
            try {
                for (int i = 0; i < 100; i++) {
                    client.frame(Frame.CONTINUATION, 0, 1, new byte[16_000]);
                }
            } catch (SocketException closed) {
                assertThat(closed).isNotNull();
            }

            assertThat(client.next(Frame.GOAWAY).number()).isEqualTo(ErrorCode.ENHANCE_YOUR_CALM.number());
        }
    }

    @Test
    void refusesFieldsThatAreTooLargeTogether_29() throws IOException {
        WireLimits small = limits(1 << 12, Duration.ofMinutes(1));
        try (FrameServer server = new FrameServer(small, NOTHING);
                FrameClient client = server.client()) {
            byte[] fields = FrameClient.request("GET", "/", "x-a: " + "a".repeat(4000));
            client.frame(Frame.HEADERS, Frame.END_HEADERS | Frame.END_STREAM, 1, fields)
                    .get(3, "/");

            assertThat(client.next(Frame.HEADERS).content()).contains("431");
            assertThat(client.next(Frame.HEADERS).content()).contains("204");
        }
    }

    /** One field of 4 kB in the table of the connection, which costs a byte each time it is repeated. */
    @Test
    void refusesFieldsThatRepeatTooMuch_29() throws IOException {
        var bomb = new ByteArrayOutputStream();
        bomb.writeBytes(FrameClient.request("GET", "/"));
        bomb.writeBytes(new byte[] {0x40, 1, 'a', 0x7F, (byte) 0xA1, 0x1E});
        bomb.writeBytes("b".repeat(4000).getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 200; i++) {
            bomb.write(0x80 | 62);
        }
        try (FrameServer server = new FrameServer(NOTHING);
                FrameClient client = server.client()) {
            client.frame(Frame.HEADERS, Frame.END_HEADERS | Frame.END_STREAM, 1, bomb.toByteArray())
                    .get(3, "/");

            assertThat(client.next(Frame.HEADERS).content()).contains("431");
            assertThat(client.next(Frame.HEADERS).content()).contains("204");
        }
    }

    @Test
    void takesBodiesOfRequestsWithTooLargeFieldsForNothing() throws IOException {
        try (FrameServer server = new FrameServer(limits(1 << 12, Duration.ofMinutes(1)), NOTHING);
                FrameClient client = server.client()) {
            client.post(1, "/", "x-a: " + "a".repeat(4000))
                    .frame(Frame.DATA, Frame.END_STREAM, 1, new byte[100])
                    .get(3, "/");

            assertThat(client.next(Frame.HEADERS).content()).contains("431");
            assertThat(client.next(Frame.RST_STREAM).number()).isEqualTo(ErrorCode.NO_ERROR.number());
            assertThat(client.next(Frame.HEADERS).content()).contains("204");
        }
    }

    @Test
    void endsConnectionsThatWidenExhaustedWindowsByNearlyNothing_29() throws IOException {
        WireHandler large = (request, answer) -> answer.send(200, new byte[60_000]);
        try (FrameServer server = new FrameServer(large);
                FrameClient client = server.client()) {
            client.setting(ClientSettings.INITIAL_WINDOW, 50_000).get(1, "/");
            for (int taken = 0; taken < 50_000; ) {
                taken += client.next(Frame.DATA).content().length();
            }
            client.setting(ClientSettings.INITIAL_WINDOW, 0);
            try {
                for (int i = 0; i < 3000; i++) {
                    client.number(Frame.WINDOW_UPDATE, 1, 1);
                }
            } catch (SocketException closed) {
                assertThat(closed).isNotNull();
            }

            assertThat(client.next(Frame.GOAWAY).number()).isEqualTo(ErrorCode.ENHANCE_YOUR_CALM.number());
        }
    }

    @Test
    void countsSettingsOneByOne_29() throws IOException {
        try (FrameServer server = new FrameServer(NOTHING);
                FrameClient client = server.client()) {
            byte[] setting = {0, ClientSettings.INITIAL_WINDOW, 0, 1, 0, 0};
            var many = new ByteArrayOutputStream();
            for (int i = 0; i < 2000; i++) {
                many.writeBytes(setting);
            }
            client.frame(Frame.SETTINGS, 0, 0, many.toByteArray());

            assertThat(client.next(Frame.GOAWAY).number()).isEqualTo(ErrorCode.ENHANCE_YOUR_CALM.number());
        }
    }

    /** Room for one byte after the other, each within the time of a write. */
    @Test
    void givesUpAnAnswerThatIsTakenByteByByte_28() throws Exception {
        WireHandler long32 = (request, answer) -> answer.send(200, new byte[32 * 1024]);
        WireLimits hasty = new WireLimits(
                100,
                100,
                1 << 16,
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ofMillis(400));
        try (FrameServer server = new FrameServer(hasty, long32);
                FrameClient client = server.client()) {
            client.setting(ClientSettings.INITIAL_WINDOW, 0).get(1, "/");
            Received frame = client.next();
            int taken = 0;
            while (frame.type() != Frame.RST_STREAM && taken < 50) {
                if (frame.type() == Frame.DATA || frame.type() == Frame.SETTINGS) {
                    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                    client.number(Frame.WINDOW_UPDATE, 1, 1);
                    taken++;
                }
                frame = client.next();
            }

            assertThat(frame.type()).isEqualTo(Frame.RST_STREAM);
            assertThat(frame.number()).isEqualTo(ErrorCode.CANCEL.number());
        }
    }

    @Test
    void takesNoMoreThanTheWindows_29() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        WireHandler deaf = (request, answer) -> await(end);
        try (FrameServer server = new FrameServer(deaf);
                FrameClient client = server.client()) {
            client.post(1, "/");
            for (int i = 0; i < 17; i++) {
                client.frame(Frame.DATA, 0, 1, new byte[16_384]);
            }

            Received reset = client.next(Frame.RST_STREAM);
            assertThat(reset.number()).isEqualTo(ErrorCode.FLOW_CONTROL_ERROR.number());
            end.countDown();
        }
    }

    @Test
    void endsConnectionsThatDoNothing_28() throws IOException {
        try (FrameServer server = new FrameServer(limits(1 << 16, Duration.ofMillis(300)), NOTHING);
                FrameClient silent = new FrameClient(server.port());
                FrameClient idle = server.client();
                FrameClient half = server.client();
                FrameClient cut = server.client()) {
            half.frame(Frame.HEADERS, 0, 1, FrameClient.request("GET", "/"));
            cut.frame(Frame.HEADERS, Frame.END_HEADERS, 1, FrameClient.request("GET", "/"));

            assertThat(silent.isClosed()).isTrue();
            assertThat(idle.next(Frame.GOAWAY).number()).isEqualTo(ErrorCode.NO_ERROR.number());
            assertThat(idle.isClosed()).isTrue();
            assertThat(half.isClosed()).isTrue();
        }
    }

    @Test
    void resetsRequestsWhoseBodyDoesNotCome_28() throws IOException {
        WireHandler reading = (request, answer) -> {
            request.body().readAllBytes();
            answer.send(204);
        };
        try (FrameServer server = new FrameServer(limits(1 << 16, Duration.ofMillis(300)), reading);
                FrameClient client = server.client()) {
            client.post(1, "/").frame(Frame.DATA, 0, 1, (byte) 1);

            assertThat(client.next(Frame.RST_STREAM).number()).isEqualTo(ErrorCode.CANCEL.number());
        }
    }

    @Test
    void givesUpAnAnswerThatNobodyTakes_28() throws Exception {
        CountDownLatch brokenOff = new CountDownLatch(2);
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
        try (FrameServer server = new FrameServer(limits(1 << 16, Duration.ofMillis(300)), endless);
                FrameClient windowless = server.client();
                FrameClient deaf = server.client()) {
            windowless.get(1, "/");
            deaf.number(Frame.WINDOW_UPDATE, 0, 1 << 30)
                    .setting(ClientSettings.INITIAL_WINDOW, 1 << 30)
                    .get(1, "/");

            await(brokenOff);
        }
    }

    private static WireLimits limits(int headBytes, Duration moment) {
        return new WireLimits(100, 100, headBytes, moment, moment, moment, moment);
    }
}
