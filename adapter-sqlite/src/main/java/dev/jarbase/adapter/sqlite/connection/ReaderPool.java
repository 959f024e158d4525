package dev.jarbase.adapter.sqlite.connection;

import dev.jarbase.domain.record.StoreException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A bounded set of connections for reading, opened when they are first needed. Threads get them in the order in which
 * they asked. Thread-safe.
 */
final class ReaderPool {
    private static final System.Logger LOG = System.getLogger(ReaderPool.class.getName());

    private final Connector connector;
    private final Duration patience;
    private final Semaphore permits;
    private final int size;
    /** Resting connections; the first ones are preferred, so that few connections keep warm. */
    private final AtomicReferenceArray<Session> resting;

    private final List<Session> open = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    ReaderPool(Connector connector, int size, Duration patience) {
        this.connector = connector;
        this.patience = patience;
        this.size = size;
        this.permits = new Semaphore(size, true);
        this.resting = new AtomicReferenceArray<>(size);
    }

    /** Lends a connection until {@link #giveBack}. @throws StoreException if none became free in time */
    Session acquire() {
        awaitPermit();
        boolean taken = false;
        try {
            Session session = take();
            taken = true;
            return session;
        } finally {
            if (!taken) {
                permits.release();
            }
        }
    }

    /** Takes a connection back, for its next use or, after a failure of the file, to be closed. */
    void giveBack(Session session, boolean usable) {
        try {
            if (!usable || closed || !rest(session)) {
                discard(session);
            }
        } finally {
            permits.release();
        }
    }

    private void awaitPermit() {
        try {
            if (!permits.tryAcquire() && !permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new StoreException("no connection became free for reading", new TimeoutException());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while waiting for a connection", interrupted);
        }
    }

    private Session take() {
        if (closed) {
            throw new StoreException("the database is closed", new IllegalStateException());
        }
        for (int i = 0; i < size; i++) {
            Session session = resting.get(i);
            if (session != null && resting.compareAndSet(i, session, null)) {
                return session;
            }
        }
        Session opened = connector.open();
        open.add(opened);
        return opened;
    }

    private boolean rest(Session session) {
        for (int i = 0; i < size; i++) {
            if (resting.get(i) == null && resting.compareAndSet(i, null, session)) {
                return true;
            }
        }
        return false;
    }

    private void discard(Session session) {
        open.remove(session);
        try {
            connector.close(session);
        } catch (SQLException failure) {
            LOG.log(Level.WARNING, "could not close a connection for reading", failure);
        }
    }

    /** Interrupts running queries, waits shortly for their threads, and closes every connection that came back. */
    void close(Duration wait) {
        closed = true;
        for (Session session : open) {
            session.timer().interruptNow();
        }
        try {
            if (!permits.tryAcquire(size, wait.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "some queries did not end in time: open={0}", open.size());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        for (int i = 0; i < size; i++) {
            Session session = resting.getAndSet(i, null);
            if (session != null) {
                discard(session);
            }
        }
        permits.release(size);
    }
}
