package dev.jarbase.adapter.http.listen;

import dev.jarbase.adapter.http.wire.ClientGoneException;
import dev.jarbase.adapter.http.wire.Conversation;
import dev.jarbase.adapter.http.wire.Protocol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** A connection from its acceptance to its end. Thread-safe. */
final class Connection {
    private static final System.Logger LOG = System.getLogger(Connection.class.getName());

    private final SocketLine line;
    private final SocketChannel channel;
    private volatile Optional<Thread> server = Optional.empty();
    private volatile Optional<Conversation> conversation = Optional.empty();
    private volatile boolean stopped;

    Connection(SocketLine line, SocketChannel channel) {
        this.line = line;
        this.channel = channel;
    }

    /** Holds the conversation and closes the connection after it. */
    void serve(Protocol protocol) {
        server = Optional.of(Thread.currentThread());
        try {
            Conversation begun = protocol.converse(line);
            conversation = Optional.of(begun);
            if (stopped) {
                begun.stop();
            }
            begun.hold();
        } catch (ClientGoneException | UncheckedIOException gone) {
            LOG.log(Level.TRACE, "client gone", gone);
        } catch (InterruptedException abandoned) {
            LOG.log(Level.DEBUG, "a connection was abandoned", abandoned);
        } catch (RuntimeException | Error failure) {
            LOG.log(Level.ERROR, "a connection broke", failure);
        } finally {
            close();
        }
    }

    void breakIfOverdue() {
        conversation.ifPresent(Conversation::breakIfOverdue);
    }

    void stop() {
        stopped = true;
        conversation.ifPresent(Conversation::stop);
    }

    /** Breaks off whatever goes on. */
    void abandon() {
        server.ifPresent(Thread::interrupt);
        close();
    }

    private void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            LOG.log(Level.TRACE, "failed to close a connection", failure);
        }
    }
}
