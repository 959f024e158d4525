package dev.jarbase.adapter.http.wire;

import dev.jarbase.adapter.http.RawClient;
import dev.jarbase.adapter.http.ShortListener;
import dev.jarbase.adapter.http.listen.Listener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A listener with a handler of the test. */
final class WireServer implements AutoCloseable {
    private final Listener listener;

    WireServer(WireLimits limits, WireHandler handler) throws IOException {
        listener = ShortListener.start(new Http1Protocol(handler, limits));
    }

    /** Answers with what the client sent, as far as the test wants to see it. */
    static WireServer echo() throws IOException {
        return new WireServer(WireLimits.DEFAULT, (request, answer) -> {
            byte[] body = request.body().readAllBytes();
            String text = request.head().method() + " " + request.head().target() + " "
                    + request.head().headers().first("X-Test") + " " + body.length;
            answer.send(200, text.getBytes(StandardCharsets.UTF_8));
        });
    }

    int port() {
        return listener.port();
    }

    RawClient client() {
        return new RawClient(port());
    }

    void stop() {
        listener.close();
    }

    @Override
    public void close() {
        listener.close();
    }
}
