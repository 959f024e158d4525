package dev.jarbase.adapter.http.wire;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.common.buffers.DataWriter;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ServerConnectionException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;

/** The socket of a client as Helidon hands it over. */
final class SocketLine implements ClientLine {
    private static final byte[] NOTHING = {};

    private final DataReader reader;
    private final DataWriter writer;
    private final InetAddress remote;
    private final boolean secure;

    SocketLine(ConnectionContext context) {
        this.reader = context.dataReader();
        this.writer = context.dataWriter();
        this.remote = addressOf(context);
        this.secure = context.isSecure();
    }

    private static InetAddress addressOf(ConnectionContext context) {
        if (context.remotePeer().address() instanceof InetSocketAddress socket) {
            return socket.getAddress();
        }
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public byte[] receive() {
        try {
            reader.ensureAvailable();
            return reader.readBytes(reader.available());
        } catch (InsufficientDataAvailableException | ServerConnectionException gone) {
            return NOTHING;
        }
    }

    @Override
    public void send(byte[] bytes, int offset, int count) {
        // Helidon 4.3.1 writes too much of a buffer that does not begin at the first byte of its array.
        byte[] block = offset == 0 ? bytes : Arrays.copyOfRange(bytes, offset, offset + count);
        writer.writeNow(BufferData.create(block, 0, count));
    }

    @Override
    public InetAddress remote() {
        return remote;
    }

    @Override
    public boolean isSecure() {
        return secure;
    }
}
