package dev.jarbase.adapter.http.h2;

import dev.jarbase.adapter.http.wire.ClientLine;
import dev.jarbase.adapter.http.wire.WireHandler;
import dev.jarbase.adapter.http.wire.WireLimits;
import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/** A listener that speaks HTTP/2 at once, without TLS, with a handler of the test. */
final class FrameServer implements AutoCloseable {
    private final WebServer server;

    FrameServer(WireLimits limits, WireHandler handler) {
        Http2Protocol protocol = new Http2Protocol(handler, limits);
        server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .shutdownHook(false)
                .shutdownGracePeriod(Duration.ofSeconds(5))
                .protocolsDiscoverServices(false)
                .addConnectionSelector(new Selector(protocol))
                .idleConnectionTimeout(Duration.ofMillis(50))
                .idleConnectionPeriod(Duration.ofMillis(50))
                .build()
                .start();
    }

    FrameServer(WireHandler handler) {
        this(WireLimits.DEFAULT, handler);
    }

    private record Selector(Http2Protocol protocol) implements ServerConnectionSelector {
        @Override
        public int bytesToIdentifyConnection() {
            return 0;
        }

        @Override
        public Support supports(BufferData data) {
            return Support.SUPPORTED;
        }

        @Override
        public Set<String> supportedApplicationProtocols() {
            return Set.of();
        }

        @Override
        public ServerConnection connection(ConnectionContext context) {
            return protocol.converse(ClientLine.of(context));
        }
    }

    FrameClient client() throws IOException {
        return FrameClient.greeting(server.port());
    }

    int port() {
        return server.port();
    }

    void stop() {
        server.stop();
    }

    @Override
    public void close() {
        server.stop();
    }
}
