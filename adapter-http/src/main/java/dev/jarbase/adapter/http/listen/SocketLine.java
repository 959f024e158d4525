package dev.jarbase.adapter.http.listen;

import dev.jarbase.adapter.http.wire.ClientLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** The socket of a client. */
final class SocketLine implements ClientLine {
    private static final byte[] NOTHING = {};

    /** What a connection holds while it waits: enough for most requests. */
    private static final int SMALL = 2 * 1024;

    private static final int LARGE = 32 * 1024;

    /** The JDK copies what it sends and receives to a buffer of that size, and keeps one for each thread of the machine. */
    private static final int BLOCK = 64 * 1024;

    /** How much of a file goes at once: the thread of the machine is held meanwhile. */
    private static final long STRETCH = 1 << 20;

    private final SocketChannel channel;
    private final InetAddress remote;
    private byte[] received = new byte[SMALL];
    private boolean more;

    SocketLine(SocketChannel channel) throws IOException {
        this.channel = channel;
        this.remote = channel.getRemoteAddress() instanceof InetSocketAddress socket
                ? socket.getAddress()
                : InetAddress.getLoopbackAddress();
    }

    @Override
    public byte[] receive() {
        try {
            int count = channel.read(ByteBuffer.wrap(received));
            byte[] block = count > 0 ? Arrays.copyOf(received, count) : NOTHING;
            adapt(count);
            return block;
        } catch (IOException gone) {
            return NOTHING;
        }
    }

    /** Reads much at once from a client that sends much and more. */
    private void adapt(int count) {
        int wanted = count >= SMALL && more ? LARGE : SMALL;
        more = count >= SMALL;
        if (received.length != wanted) {
            received = new byte[wanted];
        }
    }

    @Override
    public int receive(byte[] target, int offset, int count) {
        try {
            more = false;
            return channel.read(ByteBuffer.wrap(target, offset, Math.min(count, BLOCK)));
        } catch (IOException gone) {
            return -1;
        }
    }

    @Override
    public void send(byte[] bytes, int offset, int count) {
        ByteBuffer block = ByteBuffer.wrap(bytes, offset, count);
        int end = offset + count;
        try {
            while (block.position() < end) {
                block.limit(Math.min(end, block.position() + BLOCK));
                channel.write(block);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public long transfer(FileChannel file, long from, long count) {
        try {
            return file.transferTo(from, Math.min(count, STRETCH), channel);
        } catch (IOException unable) {
            // Whether it is the file or the client shows when the bytes are sent as others.
            return 0;
        }
    }

    @Override
    public InetAddress remote() {
        return remote;
    }

    @Override
    public boolean isSecure() {
        return false;
    }
}
