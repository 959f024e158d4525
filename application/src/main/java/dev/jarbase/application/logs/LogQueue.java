package dev.jarbase.application.logs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What waits to be stored: whoever adds never waits, so what does not fit is dropped and counted. Thread-safe. */
final class LogQueue {
    private final int capacity;
    private final int batch;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition worthALook = lock.newCondition();
    private List<LogSource> waiting = new ArrayList<>();
    private long dropped;
    private boolean closed;

    /** @param isLast whether nothing will follow */
    record Batch(List<LogSource> sources, long dropped, boolean isLast) {}

    LogQueue(int capacity, int batch) {
        this.capacity = capacity;
        this.batch = batch;
    }

    void add(LogSource source) {
        lock.lock();
        try {
            if (closed || waiting.size() >= capacity) {
                dropped++;
                return;
            }
            waiting.add(source);
            if (waiting.size() == 1 || waiting.size() == batch) {
                worthALook.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a first entry, then until a batch is full, its time is over, or nothing will follow; takes all. */
    Batch take(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                worthALook.await();
            }
            long left = patience.toNanos();
            while (waiting.size() < batch && !closed && left > 0) {
                left = worthALook.awaitNanos(left);
            }
            return drain();
        } finally {
            lock.unlock();
        }
    }

    private Batch drain() {
        Batch taken = new Batch(waiting, dropped, closed);
        waiting = new ArrayList<>();
        dropped = 0;
        return taken;
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            worthALook.signal();
        } finally {
            lock.unlock();
        }
    }
}
