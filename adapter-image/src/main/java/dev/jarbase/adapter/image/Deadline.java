package dev.jarbase.adapter.image;

import java.io.IOException;
import java.time.Duration;

/** When work must be over. It is also over when its thread is interrupted. */
final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - end > 0;
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** @throws IOException if the work must end */
    void check() throws IOException {
        if (isOver() || Thread.currentThread().isInterrupted()) {
            throw new IOException("the work must end");
        }
    }
}
