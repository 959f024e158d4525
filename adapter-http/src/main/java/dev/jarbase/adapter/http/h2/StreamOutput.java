package dev.jarbase.adapter.http.h2;

import dev.jarbase.adapter.http.h2.FrameWriter.Part;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;

/**
 * Writes a body in frames; every flush sends what is there, and keeps little memory after it. A body that turns out shorter
 * than announced is not ended properly, so that the client notices.
 */
final class StreamOutput extends OutputStream {
    private static final int IDLE = 1024;

    private final StreamSender sender;
    private final long length;
    private byte[] pending = new byte[IDLE];
    private int size;
    private long written;
    private boolean closed;

    /** @param length number of bytes, -1 if it is not known */
    StreamOutput(StreamSender sender, long length) {
        this.sender = sender;
        this.length = length;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, bytes.length);
        if (length >= 0 && written + count > length) {
            throw new IllegalStateException("more is written than was announced");
        }
        written += count;
        if (size + count > FrameWriter.MOST_CONTENT) {
            sendPending(false);
        }
        if (count > FrameWriter.MOST_CONTENT) {
            sender.body(new Part(bytes, offset, count, false));
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
        sendPending(false);
        if (pending.length > IDLE) {
            pending = new byte[IDLE];
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            sendPending(length < 0 || written == length);
        }
    }

    private void sendPending(boolean last) {
        if (size > 0 || last) {
            sender.body(new Part(pending, 0, size, last));
            size = 0;
        }
    }
}
