package dev.jarbase.adapter.sqlite.connection;

import java.util.concurrent.locks.ReentrantLock;

/** Tells how long the running query of one connection may still run, and interrupts it after that. Thread-safe. */
final class QueryTimer {
    private static final long IDLE = 0;

    private final Interruption interruption;
    private final long limitNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile long deadline = IDLE;
    private long latest;
    private boolean expires;

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
        start(limitNanos);
    }

    /** Watches a query that has another limit than usual. */
    void start(long nanos) {
        long end = System.nanoTime() + nanos;
        if (expires && end - latest > 0) {
            end = latest;
        }
        deadline = end == IDLE ? 1 : end;
    }

    /** Lets no query of the connection run longer than to that moment, whatever its own limit is. */
    void expireIn(long nanos) {
        latest = System.nanoTime() + nanos;
        expires = true;
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
