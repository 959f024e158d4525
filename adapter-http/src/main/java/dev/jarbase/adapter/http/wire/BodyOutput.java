package dev.jarbase.adapter.http.wire;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;

/**
 * The body of an answer on its way out, in blocks, because the time that a client is given is for each of them. Every flush
 * sends what is there, and keeps little memory after it.
 */
public abstract class BodyOutput extends OutputStream {
    private static final int IDLE = 1024;

    private final int block;
    private final long length;
    private byte[] pending = new byte[IDLE];
    private int size;
    private long written;
    private boolean closed;

    /**
     * @param block greatest number of bytes that are sent at once
     * @param length number of bytes that will be written, -1 if it is not known
     */
    protected BodyOutput(int block, long length) {
        this.block = block;
        this.length = length;
    }

    /** Sends a part of the body; the array is not kept. */
    protected abstract void send(byte[] bytes, int offset, int count);

    /**
     * Sends the rest of the body, from the beginning of an array, and ends it.
     *
     * @param count number of bytes, perhaps none
     * @param complete whether all that was announced has been written
     */
    protected abstract void end(byte[] rest, int count, boolean complete);

    @Override
    public final void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public final void write(byte[] bytes, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, bytes.length);
        if (length >= 0 && written + count > length) {
            throw new IllegalStateException("more is written than was announced");
        }
        written += count;
        int from = offset;
        int left = count;
        while (left > 0) {
            if (size == block) {
                sendPending();
            }
            int taken = Math.min(left, block - size);
            if (taken == block) {
                send(bytes, from, block);
            } else {
                keep(bytes, from, taken);
            }
            from += taken;
            left -= taken;
        }
    }

    private void keep(byte[] bytes, int from, int count) {
        if (pending.length - size < count) {
            pending = Arrays.copyOf(pending, Math.min(block, Math.max(pending.length * 2, size + count)));
        }
        System.arraycopy(bytes, from, pending, size, count);
        size += count;
    }

    @Override
    public final void flush() {
        sendPending();
        if (pending.length > IDLE) {
            pending = new byte[IDLE];
        }
    }

    @Override
    public final void close() {
        if (!closed) {
            closed = true;
            end(pending, size, length < 0 || written == length);
        }
    }

    private void sendPending() {
        if (size > 0) {
            int count = size;
            size = 0;
            send(pending, 0, count);
        }
    }
}
