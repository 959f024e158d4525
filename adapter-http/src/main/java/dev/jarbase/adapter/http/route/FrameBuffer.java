package dev.jarbase.adapter.http.route;

import java.util.Arrays;

/** Bytes that are put together before they are sent. Not thread-safe. */
final class FrameBuffer {
    private byte[] bytes;
    private int size;

    FrameBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void put(byte[] more) {
        if (bytes.length - size < more.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more.length));
        }
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }
}
