package dev.jarbase.adapter.http;

import dev.jarbase.adapter.http.exchange.Reply;
import dev.jarbase.adapter.http.problem.Problem;
import dev.jarbase.adapter.http.wire.WireAnswer;
import dev.jarbase.adapter.http.wire.WireHandler;
import dev.jarbase.adapter.http.wire.WireRequest;
import dev.jarbase.domain.fault.FieldErrors;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where requests wait while what answers them is replaced. An open gate costs two uncontended counters per request.
 * Thread-safe.
 */
final class RequestGate implements WireHandler {
    private static final int UNAVAILABLE = 503;
    private static final long POLL_NANOS = 2_000_000;

    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private volatile Passage passage;

    /** One handler and who is inside of it. */
    private static final class Passage {
        private final WireHandler handler;
        private final LongAdder entered = new LongAdder();
        private final LongAdder left = new LongAdder();
        private volatile boolean closed;

        Passage(WireHandler handler) {
            this.handler = handler;
        }

        boolean enter() {
            entered.increment();
            if (!closed) {
                return true;
            }
            left.increment();
            return false;
        }

        /** Counted in this order, so that nobody who is inside is missed. */
        boolean isEmpty() {
            long gone = left.sum();
            return entered.sum() == gone;
        }
    }

    /** @param patience how long a request waits at a closed gate before it is refused */
    RequestGate(WireHandler handler, Duration patience) {
        this.passage = new Passage(handler);
        this.patience = patience;
    }

    @Override
    public void answer(WireRequest request, WireAnswer answer) throws IOException {
        Passage present = passage;
        if (!present.enter()) {
            Optional<Passage> next = await();
            if (next.isEmpty()) {
                refuse(answer);
                return;
            }
            present = next.get();
        }
        try {
            present.handler.answer(request, answer);
        } finally {
            present.left.increment();
        }
    }

    private static void refuse(WireAnswer answer) throws IOException {
        Problem busy = new Problem(UNAVAILABLE, "The server is being restored, try again later.", FieldErrors.NONE);
        Reply.send(answer, busy.status(), busy.json());
    }

    /** Waits until the gate is open and goes through. */
    private Optional<Passage> await() {
        long nanos = patience.toNanos();
        lock.lock();
        try {
            while (nanos > 0) {
                Passage present = passage;
                if (present.enter()) {
                    return Optional.of(present);
                }
                nanos = opened.awaitNanos(nanos);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        return Optional.empty();
    }

    /** Lets nobody in any more and waits until all are out, or the time is over. @return whether all are out */
    boolean close(Duration wait) {
        Passage present = passage;
        present.closed = true;
        long end = System.nanoTime() + wait.toNanos();
        while (!present.isEmpty()) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            LockSupport.parkNanos(this, POLL_NANOS);
        }
        return true;
    }

    /** Lets everybody in, who waits or comes, to that handler. */
    void open(WireHandler handler) {
        lock.lock();
        try {
            passage = new Passage(handler);
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
