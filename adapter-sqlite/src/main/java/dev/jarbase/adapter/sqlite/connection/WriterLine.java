package dev.jarbase.adapter.sqlite.connection;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who may use the writer's connection: one thread leads, the others wait in the order in which they came. Thread-safe;
 * the lock is held for a few instructions only.
 */
final class WriterLine {
    private static final long POLL_NANOS = 5_000_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Ticket> waiting = new ArrayDeque<>();
    private boolean taken;

    /** Waits until the ticket leads or was served by a leader. */
    void join(Ticket ticket) {
        lock.lock();
        try {
            if (taken) {
                waiting.add(ticket);
            } else {
                taken = true;
                ticket.lead();
            }
        } finally {
            lock.unlock();
        }
        ticket.await();
    }

    /** Leads as soon as nobody does, unless that takes too long. */
    boolean tryLead(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!tryLead()) {
            if (System.nanoTime() - end >= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(this, POLL_NANOS);
        }
        return true;
    }

    private boolean tryLead() {
        lock.lock();
        try {
            boolean free = !taken;
            taken = true;
            return free;
        } finally {
            lock.unlock();
        }
    }

    /** Adds the statements at the head of the line to a batch, up to the first transaction; for the leader. */
    List<Ticket.Write> takeWrites(List<Ticket.Write> batch, int limit) {
        lock.lock();
        try {
            while (batch.size() < limit && waiting.peek() instanceof Ticket.Write write) {
                waiting.remove();
                batch.add(write);
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** Lets the next in line lead. */
    void leave() {
        Ticket next;
        lock.lock();
        try {
            next = waiting.poll();
            taken = next != null;
        } finally {
            lock.unlock();
        }
        if (next != null) {
            next.lead();
        }
    }
}
