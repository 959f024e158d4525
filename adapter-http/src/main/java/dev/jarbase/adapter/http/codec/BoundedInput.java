package dev.jarbase.adapter.http.codec;

import java.io.IOException;
import java.io.InputStream;

/** Input that is malformed beyond a number of bytes. */
final class BoundedInput extends InputStream {
    private final InputStream input;
    private final long limit;
    private long read;

    BoundedInput(InputStream input, long limit) {
        this.input = input;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int next = input.read();
        return next < 0 ? next : counted(1, next);
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        int taken = input.read(bytes, offset, count);
        return taken < 0 ? taken : counted(taken, taken);
    }

    private int counted(int count, int result) throws MalformedBodyException {
        read += count;
        if (read > limit) {
            throw new MalformedBodyException("the form is too large");
        }
        return result;
    }
}
