package dev.jarbase.bootstrap;

import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client of WebSocket that also can break the protocol. */
final class SocketClient implements AutoCloseable {
    static final int TEXT = 0x81;
    static final int PING = 0x89;
    private static final int CLOSE = 8;
    private static final byte[] MASK = {1, 2, 3, 4};

    private final Socket socket;
    private final DataInputStream in;
    private final String head;

    SocketClient(RunningJarbase running, String... headers) throws IOException {
        String address = running.address();
        socket = new Socket(
                InetAddress.getLoopbackAddress(), Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)));
        socket.setSoTimeout(10_000);
        in = new DataInputStream(socket.getInputStream());
        var request = new StringBuilder("GET /api/realtime/ws HTTP/1.1\r\nHost: x\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        head = readHead();
    }

    /** Opens a connection as clients do, with further headers. */
    static SocketClient open(RunningJarbase running, String... more) throws IOException {
        String[] headers = new String[more.length + 4];
        headers[0] = "Connection: keep-alive, Upgrade";
        headers[1] = "Upgrade: websocket";
        headers[2] = "Sec-WebSocket-Version: 13";
        headers[3] = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";
        System.arraycopy(more, 0, headers, 4, more.length);
        return new SocketClient(running, headers);
    }

    /** Opens a connection and begins with a message of type connect that has those further members. */
    static SocketClient connected(RunningJarbase running, String members) throws IOException {
        SocketClient client = open(running);
        client.say("{\"type\":\"connect\"" + members + "}");
        return client;
    }

    private String readHead() throws IOException {
        var text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return text + "<end>";
            }
            text.append((char) next);
        }
        return text.toString();
    }

    /** The head of the answer to the handshake. */
    String head() {
        return head;
    }

    void say(String text) throws IOException {
        frame(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a frame as it should be. */
    void frame(int first, byte[] payload) throws IOException {
        var frame = new ByteArrayOutputStream();
        frame.write(first);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else {
            frame.write(0x80 | 126);
            frame.write(payload.length >> 8);
            frame.write(payload.length);
        }
        frame.writeBytes(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ MASK[i % 4]);
        }
        raw(frame.toByteArray());
    }

    void raw(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Reads the next message; pongs are told as {@code pong:} and their payload, the end as {@code close:} and its code. */
    String read() throws IOException {
        int first = in.read();
        if (first < 0) {
            return "<end>";
        }
        int length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = (int) in.readLong();
        }
        byte[] payload = in.readNBytes(length);
        return switch (first & 0x0F) {
            case CLOSE -> "close:" + (((payload[0] & 0xFF) << 8) | (payload[1] & 0xFF));
            case 9 -> read();
            case 10 -> "pong:" + new String(payload, StandardCharsets.UTF_8);
            default -> new String(payload, StandardCharsets.UTF_8);
        };
    }

    /** Reads until a message of a type comes, skipping others. */
    JsonValue.Obj await(String type) throws IOException {
        while (true) {
            String text = read();
            if (!text.startsWith("{")) {
                throw new IOException("expected " + type + " and got " + text);
            }
            JsonValue.Obj message = (JsonValue.Obj) JsonReader.parse(text);
            if (message.get("type").orElse(JsonValue.NULL).equals(JsonValue.of(type))) {
                return message;
            }
        }
    }

    /** Reads messages until one of them is an event of that name, skipping others. */
    JsonValue.Obj awaitEvent(String name) throws IOException {
        while (true) {
            JsonValue.Obj event = await("event");
            if (event.get("name").orElse(JsonValue.NULL).equals(JsonValue.of(name))) {
                return event;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
