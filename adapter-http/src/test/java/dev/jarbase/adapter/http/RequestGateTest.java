package dev.jarbase.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.adapter.http.listen.Listener;
import dev.jarbase.adapter.http.wire.Http1Protocol;
import dev.jarbase.adapter.http.wire.WireAnswer;
import dev.jarbase.adapter.http.wire.WireHandler;
import dev.jarbase.adapter.http.wire.WireLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class RequestGateTest {
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofMinutes(1);

    private static WireHandler telling(String text) {
        return (request, answer) -> tell(answer, text);
    }

    private static void tell(WireAnswer answer, String text) throws IOException {
        answer.send(200, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Listener serve(RequestGate gate) throws IOException {
        return ShortListener.start(new Http1Protocol(gate, WireLimits.DEFAULT));
    }

    private static FutureTask<RawClient.Answer> ask(Listener server) {
        var answer = new FutureTask<>(
                () -> new RawClient(server.port()).send(REQUEST.getBytes(StandardCharsets.US_ASCII), 30_000));
        Thread.ofVirtual().start(answer);
        return answer;
    }

    @Test
    void whoWaitsTooLongAtAClosedGateIsToldToComeLater() throws Exception {
        RequestGate gate = new RequestGate(telling("before"), SHORT);
        Listener server = serve(gate);
        try {
            assertThat(gate.close(LONG)).isTrue();

            RawClient.Answer answer = ask(server).get();

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Content-Type")).isEqualTo("application/json");
            assertThat(answer.body())
                    .isEqualTo("{\"data\":{},\"message\":\"The server is being restored, try again later.\","
                            + "\"status\":503}\n");
        } finally {
            server.close();
        }
    }

    @Test
    void anOpenedGateLeadsToTheNewHandlerAfterOneWasRefused() throws Exception {
        RequestGate gate = new RequestGate(telling("before"), SHORT);
        Listener server = serve(gate);
        try {
            gate.close(LONG);
            assertThat(ask(server).get().status()).isEqualTo(503);

            gate.open(telling("after"));

            assertThat(ask(server).get().body()).isEqualTo("after");
            assertThat(gate.close(LONG)).as("nobody is counted as inside").isTrue();
        } finally {
            server.close();
        }
    }

    @Test
    void whoWaitsIsLetInWhenTheGateOpens() throws Exception {
        RequestGate gate = new RequestGate(telling("before"), LONG);
        Listener server = serve(gate);
        try {
            gate.close(LONG);
            FutureTask<RawClient.Answer> waiting = ask(server);

            gate.open(telling("after"));

            assertThat(waiting.get().body()).isEqualTo("after");
        } finally {
            server.close();
        }
    }

    @Test
    void whoIsInsideIsWaitedFor() throws Exception {
        var inside = new CountDownLatch(1);
        var mayGo = new CountDownLatch(1);
        RequestGate gate = new RequestGate(
                (request, answer) -> {
                    inside.countDown();
                    awaitUninterruptibly(mayGo);
                    tell(answer, "done");
                },
                LONG);
        Listener server = serve(gate);
        try {
            FutureTask<RawClient.Answer> answer = ask(server);
            inside.await();

            assertThat(gate.close(SHORT)).isFalse();
            mayGo.countDown();

            assertThat(gate.close(LONG)).isTrue();
            assertThat(answer.get().body()).isEqualTo("done");
        } finally {
            server.close();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
