package dev.jarbase.adapter.http.wire;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The deadline of what a connection is waiting for, so that another thread can end the wait and only the wait: either
 * the waiter takes its deadline back first, or it learns that it was interrupted.
 */
public final class Pace {
    private static final long NONE = Long.MAX_VALUE;
    private static final long BROKEN = Long.MIN_VALUE;

    private final Thread waiter;
    private final AtomicLong deadline = new AtomicLong(NONE);
    private volatile boolean betweenRequests;

    public Pace(Thread waiter) {
        this.waiter = waiter;
    }

    /** Begins to wait for the client until a moment of {@link System#nanoTime()}. */
    public void await(long nanoTime) {
        deadline.set(nanoTime);
    }

    /** Begins to wait for the first byte of a request. */
    public void awaitRequest(long nanoTime) {
        betweenRequests = true;
        deadline.set(nanoTime);
    }

    /** Ends a wait. @throws ClientGoneException if it was broken off */
    public void done() {
        betweenRequests = false;
        if (deadline.getAndSet(NONE) == BROKEN) {
            Thread.interrupted();
            throw new ClientGoneException("the client took too long or the server stops");
        }
    }

    public boolean isOverdue() {
        long until = deadline.get();
        return until != NONE && until != BROKEN && until - System.nanoTime() < 0;
    }

    /** Breaks off a wait that is overdue. */
    public void breakIfOverdue() {
        long until = deadline.get();
        if (until != NONE && until != BROKEN && until - System.nanoTime() < 0) {
            breakOff(until);
        }
    }

    /** Breaks off the wait for a next request. */
    public void breakBetweenRequests() {
        long until = deadline.get();
        if (betweenRequests && until != NONE) {
            breakOff(until);
        }
    }

    /** Breaks off a wait, if there is one. */
    void breakOff() {
        long until = deadline.get();
        if (until != NONE && until != BROKEN) {
            breakOff(until);
        }
    }

    private void breakOff(long until) {
        if (deadline.compareAndSet(until, BROKEN)) {
            waiter.interrupt();
        }
    }
}
