package dev.jarbase.adapter.http;

import dev.jarbase.adapter.http.wire.WireLimits;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;

/** One address at which connections are accepted. Starts and stops once. */
final class Listener implements AutoCloseable {
    private static final Duration IDLE_CHECK = Duration.ofSeconds(1);
    private static final int BACKLOG = 1024;

    private final Place place;
    private final WebServer server;

    /** An address to bind. */
    record Place(String host, int port) {}

    Listener(Place place, ServerConnectionSelector selector, WireLimits limits, Duration shutdownGrace) {
        this.place = place;
        this.server = WebServer.builder()
                .host(place.host())
                .port(place.port())
                .backlog(BACKLOG)
                .shutdownHook(false)
                .shutdownGracePeriod(shutdownGrace)
                .maxTcpConnections(limits.connections())
                .connectionOptions(options -> options.tcpNoDelay(true))
                .protocolsDiscoverServices(false)
                .addConnectionSelector(new CrowdLimit(selector, limits.connectionsPerAddress()))
                .idleConnectionTimeout(IDLE_CHECK)
                .idleConnectionPeriod(IDLE_CHECK)
                .build();
    }

    /** Binds the address and begins to accept. @throws IOException if the address cannot be bound */
    void start() throws IOException {
        checkAddress();
        server.start();
        if (!server.isRunning()) {
            throw new IOException("listening at " + place.host() + ":" + place.port());
        }
    }

    /** Helidon logs why it cannot bind and goes on; whoever starts the server has to know. */
    private void checkAddress() throws IOException {
        if (place.port() == 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(place.host(), place.port()), 1);
        }
    }

    /** The bound port; -1 while it does not listen. */
    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
