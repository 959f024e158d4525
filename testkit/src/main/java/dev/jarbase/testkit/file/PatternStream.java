package dev.jarbase.testkit.file;

import java.io.IOException;
import java.io.InputStream;

/** Content of any length that takes no memory: each byte follows from its position. May break off before its end. */
public final class PatternStream extends InputStream {
    private static final int PRIME = 251;

    private final long length;
    private final long breaksAt;
    private long position;

    private PatternStream(long length, long breaksAt, long position) {
        this.length = length;
        this.breaksAt = breaksAt;
        this.position = position;
    }

    /** The whole content of a length. */
    public static PatternStream of(long length) {
        return new PatternStream(length, Long.MAX_VALUE, 0);
    }

    /** The content of a length from a byte on. */
    public static PatternStream of(long length, long from) {
        return new PatternStream(length, Long.MAX_VALUE, from);
    }

    /** Content that cannot be read any more once so many bytes were. */
    public static PatternStream breakingAt(long position) {
        return new PatternStream(Long.MAX_VALUE, position, 0);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        if (position >= breaksAt) {
            throw new IOException("broken");
        }
        if (position >= length) {
            return -1;
        }
        int read = (int) Math.min(count, Math.min(length, breaksAt) - position);
        for (int i = 0; i < read; i++) {
            into[offset + i] = (byte) ((position + i) % PRIME + (position + i) / 65_537);
        }
        position += read;
        return read;
    }
}
