package dev.jarbase.adapter.http.h2;

import dev.jarbase.adapter.http.ShortListener;
import dev.jarbase.adapter.http.listen.Listener;
import dev.jarbase.adapter.http.wire.WireHandler;
import dev.jarbase.adapter.http.wire.WireLimits;
import java.io.IOException;

/** A listener that speaks HTTP/2 at once, without TLS, with a handler of the test. */
final class FrameServer implements AutoCloseable {
    private final Listener listener;

    FrameServer(WireLimits limits, WireHandler handler) throws IOException {
        listener = ShortListener.start(new Http2Protocol(handler, limits));
    }

    FrameServer(WireHandler handler) throws IOException {
        this(WireLimits.DEFAULT, handler);
    }

    FrameClient client() throws IOException {
        return FrameClient.greeting(listener.port());
    }

    int port() {
        return listener.port();
    }

    void stop() {
        listener.close();
    }

    @Override
    public void close() {
        listener.close();
    }
}
