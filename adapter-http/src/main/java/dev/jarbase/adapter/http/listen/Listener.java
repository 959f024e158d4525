package dev.jarbase.adapter.http.listen;

import dev.jarbase.adapter.http.wire.Protocol;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One address at which connections are accepted, each with a virtual thread of its own. Thread-safe; starts and stops once.
 */
public final class Listener implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Listener.class.getName());
    private static final int BACKLOG = 1024;
    private static final Duration REST = Duration.ofMillis(100);

    private final Place place;
    private final Protocol protocol;
    private final Bounds bounds;
    private final Semaphore places;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Thread accepting = Thread.ofPlatform().name("listener").unstarted(this::accept);
    private final Thread checking = Thread.ofVirtual().name("connection-check").unstarted(this::check);
    private volatile Optional<ServerSocketChannel> server = Optional.empty();

    /** An address to bind; a name is resolved. Port 0 is any free one. */
    public record Place(String host, int port) {}

    /**
     * What bounds connections.
     *
     * @param connections greatest number of open connections; further ones wait to be accepted
     * @param check how often it is looked whether clients take too long
     * @param grace how long requests may go on once the listener is closed
     */
    public record Bounds(int connections, Duration check, Duration grace) {}

    public Listener(Place place, Protocol protocol, Bounds bounds) {
        this.place = place;
        this.protocol = protocol;
        this.bounds = bounds;
        this.places = new Semaphore(bounds.connections());
    }

    /** Binds the address and begins to accept. @throws IOException if the address cannot be bound */
    public void start() throws IOException {
        InetSocketAddress address = new InetSocketAddress(place.host(), place.port());
        if (address.isUnresolved()) {
            throw new UnknownHostException(place.host());
        }
        ServerSocketChannel opened = ServerSocketChannel.open();
        try {
            opened.bind(address, BACKLOG);
        } catch (IOException | RuntimeException failure) {
            opened.close();
            throw failure;
        }
        server = Optional.of(opened);
        accepting.start();
        checking.start();
    }

    /** The bound port; -1 while it does not listen. */
    public int port() {
        return server.filter(ServerSocketChannel::isOpen)
                .map(bound -> bound.socket().getLocalPort())
                .orElse(-1);
    }

    private boolean isOpen() {
        return server.filter(ServerSocketChannel::isOpen).isPresent();
    }

    private void accept() {
        try {
            while (isOpen()) {
                acceptNext(server.orElseThrow());
            }
        } catch (InterruptedException | ClosedChannelException closed) {
            LOG.log(Level.TRACE, "the listener is closed", closed);
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "the listener broke", failure);
        }
    }

    /** Waits for a place before the connection, so that clients wait in the system and not in this process. */
    private void acceptNext(ServerSocketChannel from) throws InterruptedException, ClosedChannelException {
        places.acquire();
        boolean begun = false;
        try {
            begun = begin(from.accept());
        } catch (ClosedChannelException closed) {
            throw closed;
        } catch (IOException | OutOfMemoryError exhausted) {
            // Too many open files, most likely: some of them will be closed.
            LOG.log(Level.ERROR, "cannot accept a connection", exhausted);
            Thread.sleep(REST);
        } finally {
            if (!begun) {
                places.release();
            }
        }
    }

    /** Has a connection served; false if it is broken already. */
    private boolean begin(SocketChannel channel) throws IOException {
        boolean begun = false;
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            Connection connection = new Connection(new SocketLine(channel), channel);
            Thread.ofVirtual().name("connection").start(() -> serve(connection));
            begun = true;
        } catch (IOException broken) {
            LOG.log(Level.TRACE, "a client came and went", broken);
        } finally {
            if (!begun) {
                channel.close();
            }
        }
        return begun;
    }

    private void serve(Connection connection) {
        try {
            connections.add(connection);
            if (!isOpen()) {
                connection.stop();
            }
            connection.serve(protocol);
        } finally {
            connections.remove(connection);
            places.release();
        }
    }

    private void check() {
        try {
            while (isOpen() || !connections.isEmpty()) {
                Thread.sleep(bounds.check());
                connections.forEach(Connection::breakIfOverdue);
            }
        } catch (InterruptedException closed) {
            LOG.log(Level.TRACE, "connections are no longer checked", closed);
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "connections are no longer checked", failure);
        }
    }

    /** Accepts no more, lets running requests end for the time of grace, then breaks them off. */
    @Override
    public void close() {
        if (server.isEmpty()) {
            return;
        }
        try {
            server.get().close();
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "failed to close the listener", failure);
        }
        accepting.interrupt();
        connections.forEach(Connection::stop);
        awaitEmpty();
        connections.forEach(Connection::abandon);
        checking.interrupt();
    }

    private void awaitEmpty() {
        try {
            if (places.tryAcquire(bounds.connections(), bounds.grace().toNanos(), TimeUnit.NANOSECONDS)) {
                places.release(bounds.connections());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
