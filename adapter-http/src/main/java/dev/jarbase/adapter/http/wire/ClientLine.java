package dev.jarbase.adapter.http.wire;

import java.net.InetAddress;
import java.nio.channels.FileChannel;

/** A connection with a client as a line of bytes, whatever carries them. One thread receives, one at a time sends. */
public interface ClientLine {
    /** Waits for bytes and returns all that came, in an array of the caller; an empty one if the client has gone. */
    byte[] receive();

    /**
     * Waits for bytes and takes at most that many into an array. A line that has larger pieces to hand out takes none, and
     * does not wait: they have to be received as blocks.
     *
     * @return how many were taken; -1 if the client has gone
     */
    int receive(byte[] target, int offset, int count);

    /**
     * Waits until bytes are handed over; the array is not kept.
     *
     * @throws java.io.UncheckedIOException if the client has gone
     */
    void send(byte[] bytes, int offset, int count);

    /**
     * Hands over bytes of a file without waiting and without taking them through memory, as many as go this way now. None
     * may go, for any reason: then they have to be sent as others.
     *
     * @return how many were handed over
     */
    default long transfer(FileChannel file, long from, long count) {
        return 0;
    }

    /** The address of the other end. */
    InetAddress remote();

    /** Whether nobody between can read along. */
    boolean isSecure();
}
