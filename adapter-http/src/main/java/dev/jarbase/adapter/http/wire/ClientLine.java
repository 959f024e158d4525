package dev.jarbase.adapter.http.wire;

import io.helidon.webserver.ConnectionContext;
import java.net.InetAddress;

/** A connection with a client as a line of bytes, whatever carries them. One thread receives, one at a time sends. */
public interface ClientLine {
    /** The line of a connection that Helidon accepted. */
    static ClientLine of(ConnectionContext context) {
        return new SocketLine(context);
    }

    /** Waits for bytes and returns all that came, in an array of the caller; an empty one if the client has gone. */
    byte[] receive();

    /**
     * Waits until bytes are handed over; the array is not kept.
     *
     * @throws java.io.UncheckedIOException if the client has gone
     */
    void send(byte[] bytes, int offset, int count);

    /** The address of the other end. */
    InetAddress remote();

    /** Whether nobody between can read along. */
    boolean isSecure();
}
