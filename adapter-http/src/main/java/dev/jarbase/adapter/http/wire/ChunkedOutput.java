package dev.jarbase.adapter.http.wire;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;

/** Writes a body of unknown length in chunks; every flush sends what is there, and keeps little memory after it. */
final class ChunkedOutput extends OutputStream {
    private static final int BLOCK = 32 * 1024;
    private static final int IDLE = 1024;
    private static final byte[] LAST = {'0', '\r', '\n', '\r', '\n'};

    private final AnswerSink sink;
    private byte[] pending = new byte[IDLE];
    private int size;
    private boolean closed;

    ChunkedOutput(AnswerSink sink) {
        this.sink = sink;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, bytes.length);
        if (size + count > BLOCK) {
            sendPending();
        }
        if (count > BLOCK) {
            send(bytes, offset, count);
            return;
        }
        if (pending.length - size < count) {
            pending = Arrays.copyOf(pending, Math.max(pending.length * 2, size + count));
        }
        System.arraycopy(bytes, offset, pending, size, count);
        size += count;
    }

    @Override
    public void flush() {
        sendPending();
        if (pending.length > IDLE) {
            pending = new byte[IDLE];
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            sendPending();
            sink.write(LAST, LAST.length);
        }
    }

    private void sendPending() {
        if (size > 0) {
            send(pending, 0, size);
            size = 0;
        }
    }

    private void send(byte[] bytes, int offset, int count) {
        AnswerBuffer out = new AnswerBuffer(count + 16);
        out.ascii(Integer.toHexString(count));
        out.ascii("\r\n");
        out.write(bytes, offset, count);
        out.ascii("\r\n");
        sink.write(out.bytes(), out.size());
    }
}
