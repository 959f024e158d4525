package dev.jarbase.adapter.storage.s3;

import java.util.concurrent.Semaphore;

/** Bounds the memory of all uploads of the process: an eighth of the heap, but at least two parts. */
final class UploadMemory {
    /** Bytes of a part; the store wants at least 5 MiB. */
    static final int PART = 8 * 1024 * 1024;

    /** The memory of this process; made with the first upload that does not fit into one small block. */
    static final class Shared {
        static final UploadMemory INSTANCE =
                new UploadMemory(Math.clamp(Runtime.getRuntime().maxMemory() / 8 / PART, 2, 32));

        private Shared() {}
    }

    private final Semaphore parts;

    UploadMemory(int parts) {
        this.parts = new Semaphore(parts);
    }

    /** Waits until there is room for another part. */
    void take() {
        parts.acquireUninterruptibly();
    }

    void giveBack() {
        parts.release();
    }
}
