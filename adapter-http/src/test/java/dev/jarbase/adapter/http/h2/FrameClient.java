package dev.jarbase.adapter.http.h2;

import dev.jarbase.adapter.http.hpack.HeaderBlock;
import dev.jarbase.adapter.http.hpack.HeaderDecoder;
import dev.jarbase.adapter.http.hpack.HeaderField;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A client that sends frames as they are and shows what comes back. */
final class FrameClient implements AutoCloseable {
    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final HeaderDecoder decoder = new HeaderDecoder(4096, 1 << 20);

    /** A frame that came. */
    record Received(int type, int flags, int stream, String content, int number) {
        boolean isEnd() {
            return (flags & Frame.END_STREAM) != 0;
        }
    }

    FrameClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(socket.getOutputStream());
    }

    /** Says hello, and that all is understood. */
    static FrameClient greeting(int port) throws IOException {
        FrameClient client = new FrameClient(port);
        client.out.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        client.frame(Frame.SETTINGS, 0, 0);
        return client;
    }

    FrameClient frame(int type, int flags, int stream, byte... content) throws IOException {
        out.writeInt(content.length << 8 | type);
        out.writeByte(flags);
        out.writeInt(stream);
        out.write(content);
        return this;
    }

    FrameClient number(int type, int stream, int number) throws IOException {
        return frame(
                type, 0, stream, (byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number);
    }

    FrameClient setting(int setting, int value) throws IOException {
        return frame(
                Frame.SETTINGS,
                0,
                0,
                (byte) (setting >> 8),
                (byte) setting,
                (byte) (value >> 24),
                (byte) (value >> 16),
                (byte) (value >> 8),
                (byte) value);
    }

    /** Fields of a request; more of them as {@code name: value}. */
    static byte[] request(String method, String path, String... more) {
        HeaderBlock block = new HeaderBlock()
                .field(":method", method)
                .field(":scheme", "https")
                .field(":authority", "a.example")
                .field(":path", path);
        for (String line : more) {
            int colon = line.indexOf(": ");
            block.field(line.substring(0, colon), line.substring(colon + 2));
        }
        return block.toBytes();
    }

    FrameClient get(int stream, String path) throws IOException {
        return frame(Frame.HEADERS, Frame.END_HEADERS | Frame.END_STREAM, stream, request("GET", path));
    }

    FrameClient post(int stream, String path, String... more) throws IOException {
        return frame(Frame.HEADERS, Frame.END_HEADERS, stream, request("POST", path, more));
    }

    /** Waits for a frame. @throws IOException if the server has closed */
    Received next() throws IOException {
        int head = in.readInt();
        int type = head & 0xFF;
        int flags = in.read();
        int stream = in.readInt();
        byte[] content = in.readNBytes(head >>> 8);
        if (type == Frame.HEADERS) {
            return new Received(type, flags, stream, fields(content).toString(), 0);
        }
        int number = content.length < 4 ? 0 : new Frame.Content(content, content.length - 4, content.length).intAt(0);
        return new Received(type, flags, stream, new String(content, StandardCharsets.ISO_8859_1), number);
    }

    private Map<String, String> fields(byte[] block) {
        Map<String, String> fields = new TreeMap<>();
        for (HeaderField field : decoder.decode(block, block.length).list()) {
            fields.put(
                    new String(field.name(), StandardCharsets.US_ASCII),
                    new String(field.value(), StandardCharsets.UTF_8));
        }
        return fields;
    }

    /** Waits for a frame of a type. */
    Received next(int type) throws IOException {
        Received frame = next();
        while (frame.type() != type) {
            frame = next();
        }
        return frame;
    }

    /** Whether the server closes without another word than those of a connection. */
    boolean isClosed() throws IOException {
        try {
            while (next().stream() == 0) {
                // Settings and windows come whatever happens.
            }
            return false;
        } catch (java.io.EOFException | java.net.SocketException closed) {
            return true;
        }
    }

    void hangUp() throws IOException {
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
