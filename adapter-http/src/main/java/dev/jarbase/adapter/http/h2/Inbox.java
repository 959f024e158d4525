package dev.jarbase.adapter.http.h2;

/** Bytes that have come and were not read yet; no larger than the window of a stream. Guarded by its owner. */
final class Inbox {
    private static final byte[] NOTHING = {};

    private byte[] bytes = NOTHING;
    private int from;
    private int to;

    int size() {
        return to - from;
    }

    void add(Frame.Content more) {
        if (bytes.length - to < more.length()) {
            byte[] target = size() + more.length() <= bytes.length / 2
                    ? bytes
                    : new byte[Math.max(2 * size(), size() + more.length())];
            System.arraycopy(bytes, from, target, 0, size());
            to = size();
            from = 0;
            bytes = target;
        }
        System.arraycopy(more.bytes(), more.from(), bytes, to, more.length());
        to += more.length();
    }

    int take(byte[] target, int offset, int count) {
        int taken = Math.min(count, size());
        System.arraycopy(bytes, from, target, offset, taken);
        from += taken;
        if (from == to) {
            // A stream that waits for long keeps no memory.
            clear();
        }
        return taken;
    }

    /** Drops everything and returns how much it was. */
    int clear() {
        int dropped = size();
        bytes = NOTHING;
        from = 0;
        to = 0;
        return dropped;
    }
}
