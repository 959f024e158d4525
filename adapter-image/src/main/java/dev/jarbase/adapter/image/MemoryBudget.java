package dev.jarbase.adapter.image;

import dev.jarbase.domain.file.ThumbException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The memory that all thumbs being made may take together. Thread-safe; those that need much wait for the others. */
final class MemoryBudget {
    private static final int UNIT = 64 * 1024;

    private final int all;
    private final Semaphore free;

    MemoryBudget(long bytes) {
        this.all = units(bytes);
        this.free = new Semaphore(all, true);
    }

    private static int units(long bytes) {
        return (int) Math.min(Integer.MAX_VALUE, bytes / UNIT + 1);
    }

    /** Whether so much could ever be had. */
    boolean holds(long bytes) {
        return units(bytes) <= all;
    }

    /** Memory that is taken until it is closed. */
    interface Share extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws ThumbException if so much is not there in time */
    Share take(long bytes, Deadline deadline) {
        int units = units(bytes);
        if (units > all) {
            throw ThumbException.unsuitable("the image needs too much memory");
        }
        try {
            if (!free.tryAcquire(units, deadline.left().toMillis(), TimeUnit.MILLISECONDS)) {
                throw ThumbException.failed("waited too long for memory");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw ThumbException.failed("interrupted", interrupted);
        }
        return () -> free.release(units);
    }
}
