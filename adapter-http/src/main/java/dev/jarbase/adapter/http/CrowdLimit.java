package dev.jarbase.adapter.http;

import dev.jarbase.adapter.http.wire.Crowds;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;

/** Closes connections of a remote address that has too many. Thread-safe. */
final class CrowdLimit implements ServerConnectionSelector {
    private final ServerConnectionSelector selector;
    private final Crowds crowds;

    CrowdLimit(ServerConnectionSelector selector, int most) {
        this.selector = selector;
        this.crowds = new Crowds(most);
    }

    @Override
    public int bytesToIdentifyConnection() {
        return selector.bytesToIdentifyConnection();
    }

    @Override
    public Support supports(BufferData data) {
        return selector.supports(data);
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return selector.supportedApplicationProtocols();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        if (context.remotePeer().address() instanceof InetSocketAddress socket) {
            return new Counted(socket.getAddress(), selector.connection(context));
        }
        return selector.connection(context);
    }

    /** A connection that is counted as long as it lasts. */
    private final class Counted implements ServerConnection {
        private final InetAddress address;
        private final ServerConnection connection;

        Counted(InetAddress address, ServerConnection connection) {
            this.address = address;
            this.connection = connection;
        }

        @Override
        public void handle(Limit limit) throws InterruptedException {
            if (!crowds.enter(address)) {
                return;
            }
            try {
                connection.handle(limit);
            } finally {
                crowds.leave(address);
            }
        }

        @Override
        public Duration idleTime() {
            return connection.idleTime();
        }

        @Override
        public void close(boolean interrupt) {
            connection.close(interrupt);
        }
    }
}
