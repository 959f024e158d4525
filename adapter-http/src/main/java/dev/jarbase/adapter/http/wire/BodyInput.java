package dev.jarbase.adapter.http.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * The body of a request as it arrives, bounded by a limit. Belongs to the thread that answers the request.
 *
 * <p>Reading throws {@link BodyTooLargeException} beyond the limit and {@link BodyBrokenException} when the client breaks
 * off or breaks the framing.
 */
public abstract class BodyInput extends InputStream {
    private final long length;
    private long limit = Long.MAX_VALUE;
    private long read;

    /** @param length the announced length, -1 if none is */
    protected BodyInput(long length) {
        this.length = length;
    }

    /** The announced length; -1 if it is not known. */
    public final long length() {
        return length;
    }

    /** Sets the greatest number of bytes. @throws BodyTooLargeException if more are announced */
    public final void limit(long bytes) throws BodyTooLargeException {
        limit = bytes;
        if (length > bytes || read > bytes) {
            throw new BodyTooLargeException(bytes);
        }
    }

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public final int read(byte[] target, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, target.length);
        if (count == 0) {
            return 0;
        }
        int taken = take(target, offset, count);
        if (taken < 0) {
            return -1;
        }
        read += taken;
        if (read > limit) {
            throw new BodyTooLargeException(limit);
        }
        return taken;
    }

    /** Waits for bytes and takes at least one and at most that many; -1 at the end of the body. */
    protected abstract int take(byte[] target, int offset, int count) throws IOException;
}
