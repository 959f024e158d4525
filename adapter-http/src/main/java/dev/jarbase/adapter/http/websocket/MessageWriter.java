package dev.jarbase.adapter.http.websocket;

import dev.jarbase.adapter.http.wire.LiveConnection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Sends messages, each in one frame. Thread-safe: who comes later waits. */
public final class MessageWriter {
    private static final int LAST = 0x80;

    private final LiveConnection connection;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean closed;

    public MessageWriter(LiveConnection connection) {
        this.connection = connection;
    }

    /** Puts a frame together. */
    private static byte[] frame(Opcode opcode, byte[] payload) {
        byte[] frame = new byte[head(payload) + payload.length];
        put(frame, 0, opcode, payload);
        return frame;
    }

    private static int head(byte[] payload) {
        int length = payload.length;
        return length < 126 ? 2 : length <= 0xFFFF ? 4 : 10;
    }

    /** Writes a frame behind others and returns where it ends. */
    private static int put(byte[] frames, int at, Opcode opcode, byte[] payload) {
        int length = payload.length;
        int head = head(payload);
        frames[at] = (byte) (LAST | opcode.number());
        frames[at + 1] = (byte) (head == 2 ? length : head == 4 ? 126 : 127);
        for (int i = head - 1, rest = length; i > 1; i--, rest >>>= 8) {
            frames[at + i] = (byte) rest;
        }
        System.arraycopy(payload, 0, frames, at + head, length);
        return at + head + length;
    }

    /**
     * Sends a text.
     *
     * @param text UTF-8
     * @throws dev.jarbase.adapter.http.wire.ClientGoneException if the client does not take it in time
     */
    public void text(byte[] text) {
        send(frame(Opcode.TEXT, text));
    }

    /** Sends several texts, as {@link #text}. */
    public void texts(List<byte[]> texts) {
        int size = 0;
        for (int i = 0; i < texts.size(); i++) {
            size += head(texts.get(i)) + texts.get(i).length;
        }
        byte[] frames = new byte[size];
        int at = 0;
        for (int i = 0; i < texts.size(); i++) {
            at = put(frames, at, Opcode.TEXT, texts.get(i));
        }
        send(frames);
    }

    /** Asks whether the client is there. */
    public void ping() {
        send(frame(Opcode.PING, new byte[0]));
    }

    /** Answers a ping. */
    public void pong(byte[] payload) {
        send(frame(Opcode.PONG, payload));
    }

    /** Tells the client that the connection ends, once; nothing can be sent afterwards. */
    public void close(CloseCode code) {
        byte[] payload = {(byte) (code.number() >>> 8), (byte) code.number()};
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                byte[] frame = frame(Opcode.CLOSE, payload);
                connection.send(frame, frame.length);
            }
        } finally {
            lock.unlock();
        }
    }

    private void send(byte[] frames) {
        lock.lock();
        try {
            if (!closed) {
                connection.send(frames, frames.length);
            }
        } finally {
            lock.unlock();
        }
    }
}
