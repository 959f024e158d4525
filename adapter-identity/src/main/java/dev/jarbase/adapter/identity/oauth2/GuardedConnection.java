package dev.jarbase.adapter.identity.oauth2;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;

/** A connection that is cut when its time is over, however slowly the other side drips. For one thread. */
final class GuardedConnection implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(GuardedConnection.class.getName());

    private final Socket transport = new Socket(Proxy.NO_PROXY);
    private final Thread cutter;
    private Socket stream = transport;

    GuardedConnection(Deadline deadline) {
        Duration left = deadline.left();
        this.cutter = Thread.ofVirtual().name("avatar-cut").start(() -> cutAfter(left));
    }

    /** The socket to connect, or to wrap. */
    Socket transport() {
        return transport;
    }

    /** What to write to and read from. */
    Socket stream() {
        return stream;
    }

    void wrap(Socket secured) {
        stream = secured;
    }

    private void cutAfter(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException finished) {
            return;
        }
        try {
            transport.close();
        } catch (IOException failure) {
            LOGGER.log(Level.DEBUG, "cutting a slow download", failure);
        }
    }

    @Override
    public void close() throws IOException {
        cutter.interrupt();
        stream.close();
        transport.close();
    }
}
