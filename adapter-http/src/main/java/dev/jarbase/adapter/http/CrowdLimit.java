package dev.jarbase.adapter.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Closes connections of a remote address that has too many. Thread-safe. Addresses of the machine and of private networks
 * are not bounded: a proxy brings everybody's connections from there.
 */
final class CrowdLimit implements ServerConnectionSelector {
    private static final int NETWORK_BYTES = 8;

    private final ServerConnectionSelector selector;
    private final int most;
    private final Map<String, Integer> crowds = new ConcurrentHashMap<>();

    CrowdLimit(ServerConnectionSelector selector, int most) {
        this.selector = selector;
        this.most = most;
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
        if (context.remotePeer().address() instanceof InetSocketAddress socket && isBounded(socket.getAddress())) {
            return new Counted(name(socket.getAddress()), selector.connection(context));
        }
        return selector.connection(context);
    }

    static boolean isBounded(InetAddress address) {
        boolean isNear = address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress();
        boolean isUnique = address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
        return !isNear && !isUnique;
    }

    /** One subscriber of IPv6 has a whole network of addresses. */
    static String name(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, NETWORK_BYTES));
    }

    /** Counts one more; false if there is no room for it. */
    boolean enter(String name) {
        return crowds.merge(name, 1, Integer::sum) <= most;
    }

    void leave(String name) {
        crowds.computeIfPresent(name, (same, count) -> count == 1 ? null : count - 1);
    }

    /** A connection that is counted as long as it lasts. */
    private final class Counted implements ServerConnection {
        private final String name;
        private final ServerConnection connection;

        Counted(String name, ServerConnection connection) {
            this.name = name;
            this.connection = connection;
        }

        @Override
        public void handle(Limit limit) throws InterruptedException {
            try {
                if (enter(name)) {
                    connection.handle(limit);
                }
            } finally {
                leave(name);
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
