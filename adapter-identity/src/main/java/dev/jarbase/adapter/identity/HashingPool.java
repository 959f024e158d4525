package dev.jarbase.adapter.identity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Computes hashes on one thread per processor, in order of arrival: a computation keeps its thread for long, and on the
 * threads that serve requests nobody else would be served. Where more wait than there are threads, two are computed side
 * by side. Thread-safe; its threads end when they have nothing to do.
 */
final class HashingPool {
    private static final int IDLE_SECONDS = 20;

    private final int threads = Runtime.getRuntime().availableProcessors();
    private final ThreadPoolExecutor executor;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Job> waiting = new ArrayDeque<>();
    private int busy;

    private record Job(EksBlowfish computation, int cost, CompletableFuture<byte[]> digest) {}

    private record Turn(Job first, Optional<Job> second) {
        void run() {
            try {
                if (second.isPresent()) {
                    EksBlowfish.strengthen(first.computation(), second.get().computation(), first.cost());
                } else {
                    first.computation().strengthen(first.cost());
                }
                first.digest().complete(first.computation().digest());
                second.ifPresent(job -> job.digest().complete(job.computation().digest()));
            } catch (RuntimeException | Error failure) {
                first.digest().completeExceptionally(failure);
                second.ifPresent(job -> job.digest().completeExceptionally(failure));
            }
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // right at any priority; a low one lets requests go first
    HashingPool() {
        executor = new ThreadPoolExecutor(
                threads,
                threads,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform()
                        .name("hashing-", 0)
                        .daemon()
                        .priority(Thread.MIN_PRIORITY)
                        .factory());
        executor.allowCoreThreadTimeOut(true);
    }

    /** Waits for a thread and for the computation, and returns its digest. */
    byte[] digest(EksBlowfish computation, int cost) {
        Job job = new Job(computation, cost, new CompletableFuture<>());
        lock.lock();
        try {
            waiting.add(job);
        } finally {
            lock.unlock();
        }
        executor.execute(this::work);
        return job.digest().join();
    }

    /** There is one call for each job; that of one which was computed beside another finds nothing. */
    private void work() {
        Optional<Turn> turn = begin();
        if (turn.isPresent()) {
            turn.get().run();
            end();
        }
    }

    private Optional<Turn> begin() {
        lock.lock();
        try {
            if (waiting.isEmpty()) {
                return Optional.empty();
            }
            busy++;
            Job first = waiting.remove();
            boolean isCrowded = waiting.size() > threads - busy;
            Optional<Job> second =
                    Optional.ofNullable(waiting.peek()).filter(next -> isCrowded && next.cost() == first.cost());
            if (second.isPresent()) {
                waiting.remove();
            }
            return Optional.of(new Turn(first, second));
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            busy--;
        } finally {
            lock.unlock();
        }
    }
}
