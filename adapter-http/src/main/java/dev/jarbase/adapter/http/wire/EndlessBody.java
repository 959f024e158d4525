package dev.jarbase.adapter.http.wire;

import java.util.concurrent.atomic.AtomicBoolean;

/** A stream over HTTP/1: in chunks, or for clients of HTTP/1.0 until the connection closes. */
final class EndlessBody implements LiveStream {
    private static final byte[] LAST = {'0', '\r', '\n', '\r', '\n'};

    private final LiveConnection connection;
    private final boolean chunked;
    private final AtomicBoolean ended = new AtomicBoolean();

    EndlessBody(LiveConnection connection, boolean chunked) {
        this.connection = connection;
        this.chunked = chunked;
    }

    @Override
    public void send(byte[] bytes, int size) {
        if (!chunked) {
            connection.send(bytes, size);
            return;
        }
        String length = Integer.toHexString(size);
        AnswerBuffer out = new AnswerBuffer(length.length() + size + 4);
        out.ascii(length);
        out.write('\r');
        out.write('\n');
        out.write(bytes, 0, size);
        out.write('\r');
        out.write('\n');
        connection.send(out.bytes(), out.size());
    }

    @Override
    public void awaitGone() {
        connection.awaitGone();
    }

    @Override
    public void end() {
        if (ended.compareAndSet(false, true)) {
            if (chunked) {
                connection.send(LAST, LAST.length);
            }
            connection.breakOff();
        }
    }

    @Override
    public void breakOff() {
        ended.set(true);
        connection.breakOff();
    }
}
