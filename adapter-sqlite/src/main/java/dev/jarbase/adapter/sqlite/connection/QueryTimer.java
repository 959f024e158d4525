package dev.jarbase.adapter.sqlite.connection;

import java.util.concurrent.locks.ReentrantLock;

/** Tells how long the running query of one connection may still run, and interrupts it after that. Thread-safe. */
final class QueryTimer {
    private static final long IDLE = 0;

    private final Interruption interruption;
    private final long limitNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile long deadline = IDLE;

    /** Stops what runs on a connection; nothing happens if nothing runs. */
    @FunctionalInterface
    interface Interruption {
        void interrupt();
    }

    QueryTimer(Interruption interruption, long limitNanos) {
        this.interruption = interruption;
        this.limitNanos = limitNanos;
    }

    void start() {
        long end = System.nanoTime() + limitNanos;
        deadline = end == IDLE ? 1 : end;
    }

    /** Ends the watch; once this returns, no interruption of this query happens any more. */
    void stop() {
        lock.lock();
        try {
            deadline = IDLE;
        } finally {
            lock.unlock();
        }
    }

    void interruptIfOverdue(long now) {
        if (isOverdue(now)) {
            lock.lock();
            try {
                if (isOverdue(now)) {
                    interruption.interrupt();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** Interrupts whatever runs now, at the end of the process's work. */
    void interruptNow() {
        lock.lock();
        try {
            if (deadline != IDLE) {
                interruption.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isOverdue(long now) {
        long end = deadline;
        return end != IDLE && now - end > 0;
    }
}
