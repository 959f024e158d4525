package dev.jarbase.adapter.http.codec;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that the uploads of all requests share. Thread-safe. */
public final class UploadMemory {
    private final AtomicLong room;

    /** @param bytes how many uploads may take together */
    public UploadMemory(long bytes) {
        this.room = new AtomicLong(bytes);
    }

    /** The memory for a server in this process: an eighth of what the process may use. */
    public static UploadMemory ofProcess() {
        return new UploadMemory(Runtime.getRuntime().maxMemory() / 8);
    }

    /** Takes so many bytes until they are {@link #release given back}; false, and nothing taken, if too few are left. */
    boolean claim(long bytes) {
        if (room.addAndGet(-bytes) >= 0) {
            return true;
        }
        room.addAndGet(bytes);
        return false;
    }

    void release(long bytes) {
        room.addAndGet(bytes);
    }
}
