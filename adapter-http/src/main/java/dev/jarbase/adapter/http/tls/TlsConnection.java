package dev.jarbase.adapter.http.tls;

import dev.jarbase.adapter.http.tls.TlsSelector.Protocol;
import dev.jarbase.adapter.http.wire.ClientGoneException;
import dev.jarbase.adapter.http.wire.ClientLine;
import dev.jarbase.adapter.http.wire.Pace;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.spi.ServerConnection;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** One connection: a handshake within its time, then the conversation in the protocol that was agreed on. */
final class TlsConnection implements ServerConnection {
    private static final System.Logger LOG = System.getLogger(TlsConnection.class.getName());
    private static final Duration OVERDUE = Duration.ofDays(1);
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final byte[] NOT_HERE =
            "HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final ClientLine below;
    private final TlsLine line;
    private final Duration patience;
    private final List<Protocol> protocols;
    private final Pace pace = new Pace(Thread.currentThread());
    private volatile Optional<ServerConnection> conversation = Optional.empty();
    private volatile boolean stopped;

    /** To be made in the thread of the connection. */
    TlsConnection(ClientLine below, TlsEngines engines, Duration patience, List<Protocol> protocols) {
        this.below = below;
        this.line = new TlsLine(below, engines.next());
        this.patience = patience;
        this.protocols = protocols;
    }

    @Override
    public void handle(Limit limit) throws InterruptedException {
        try {
            if (agree()) {
                converse(limit);
                pace.await(System.nanoTime() + FAREWELL.toNanos());
                line.farewell();
                pace.done();
            }
        } catch (ClientGoneException | UncheckedIOException gone) {
            LOG.log(System.Logger.Level.TRACE, "client gone", gone);
        }
    }

    private boolean agree() {
        pace.awaitRequest(System.nanoTime() + patience.toNanos());
        boolean agreed = false;
        try {
            agreed = switch (line.greeting()) {
                case HELLO -> line.handshake();
                case PLAIN_TEXT -> {
                    below.send(NOT_HERE, 0, NOT_HERE.length);
                    yield false;
                }
                case NOTHING -> false;
            };
        } catch (SSLException failure) {
            LOG.log(System.Logger.Level.DEBUG, () -> "no agreement on TLS: " + failure.getMessage());
        }
        pace.done();
        return agreed;
    }

    private void converse(Limit limit) throws InterruptedException {
        ServerConnection begun = chosen().conversation().apply(line);
        conversation = Optional.of(begun);
        try {
            if (!stopped) {
                begun.handle(limit);
            }
        } finally {
            conversation = Optional.empty();
        }
    }

    private Protocol chosen() {
        String name = line.protocol();
        for (Protocol protocol : protocols) {
            if (protocol.name().equals(name)) {
                return protocol;
            }
        }
        return protocols.getLast();
    }

    @Override
    public Duration idleTime() {
        if (pace.isOverdue()) {
            return OVERDUE;
        }
        return conversation.map(ServerConnection::idleTime).orElse(Duration.ZERO);
    }

    @Override
    public void close(boolean interrupt) {
        if (pace.isOverdue()) {
            pace.breakIfOverdue();
            return;
        }
        Optional<ServerConnection> begun = conversation;
        if (begun.isPresent()) {
            begun.get().close(interrupt);
        } else {
            stopped = true;
            pace.breakBetweenRequests();
        }
    }
}
