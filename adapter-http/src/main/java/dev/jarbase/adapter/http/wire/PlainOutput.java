package dev.jarbase.adapter.http.wire;

import java.io.OutputStream;
import java.util.Objects;

/** Writes a body as it is; a body that turns out shorter than announced closes the connection. */
final class PlainOutput extends OutputStream {
    private static final int BLOCK = 32 * 1024;

    private final AnswerSink sink;
    private final long length;
    private final Runnable onShortBody;
    private long written;

    PlainOutput(AnswerSink sink, long length, Runnable onShortBody) {
        this.sink = sink;
        this.length = length;
        this.onShortBody = onShortBody;
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
        // In blocks, because the time that a client is given is for each of them.
        for (int done = 0; done < count; done += BLOCK) {
            sink.write(bytes, offset + done, Math.min(BLOCK, count - done));
        }
        written += count;
    }

    @Override
    public void close() {
        if (length >= 0 && written < length) {
            onShortBody.run();
        }
    }
}
