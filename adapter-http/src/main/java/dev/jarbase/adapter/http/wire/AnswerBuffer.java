package dev.jarbase.adapter.http.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that go out in one piece. */
final class AnswerBuffer extends OutputStream {
    private byte[] bytes;
    private int size;

    AnswerBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    @Override
    public void write(int b) {
        reserve(1);
        bytes[size++] = (byte) b;
    }

    @Override
    public void write(byte[] source) {
        write(source, 0, source.length);
    }

    @Override
    public void write(byte[] source, int offset, int count) {
        reserve(count);
        System.arraycopy(source, offset, bytes, size, count);
        size += count;
    }

    /**
     * Takes bytes of a file.
     *
     * @param done how many bytes of the part lie before them
     */
    void read(FilePart part, long done, int count) throws IOException {
        reserve(count);
        part.read(done, bytes, size, count);
        size += count;
    }

    /** Drops all bytes and keeps the memory. */
    void clear() {
        size = 0;
    }

    void ascii(String text) {
        write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void number(long value) {
        if (value >= 10) {
            number(value / 10);
        }
        write('0' + (int) (value % 10));
    }

    private void reserve(int count) {
        if (bytes.length - size < count) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + count));
        }
    }
}
