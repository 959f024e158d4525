package dev.jarbase.adapter.http.wire;

import dev.jarbase.adapter.http.RawClient;
import io.helidon.webserver.WebServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A listener with a handler of the test. */
final class WireServer implements AutoCloseable {
    private final WebServer server;

    WireServer(WireLimits limits, WireHandler handler) {
        server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .shutdownHook(false)
                .shutdownGracePeriod(Duration.ofSeconds(2))
                .protocolsDiscoverServices(false)
                .addConnectionSelector(new WireSelector(handler, limits))
                .idleConnectionTimeout(Duration.ofMillis(50))
                .idleConnectionPeriod(Duration.ofMillis(50))
                .build()
                .start();
    }

    /** Answers with what the client sent, as far as the test wants to see it. */
    static WireServer echo() {
        return new WireServer(WireLimits.DEFAULT, (request, answer) -> {
            byte[] body = request.body().readAllBytes();
            String text = request.head().method() + " " + request.head().target() + " "
                    + request.head().headers().first("X-Test") + " " + body.length;
            answer.send(200, text.getBytes(StandardCharsets.UTF_8));
        });
    }

    int port() {
        return server.port();
    }

    RawClient client() {
        return new RawClient(port());
    }

    void stop() {
        server.stop();
    }

    @Override
    public void close() {
        server.stop();
    }
}
