package dev.jarbase.bootstrap;

import dev.jarbase.domain.fault.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/** Lets many do the same at the same moment. */
final class Race {
    private Race() {}

    /**
     * Returns how many were not refused.
     *
     * @param attempt gets the number of the runner
     */
    static int winners(int runners, IntConsumer attempt) {
        var start = new CountDownLatch(1);
        var winners = new AtomicInteger();
        var broken = new AtomicReference<Throwable>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < runners; i++) {
            int number = i;
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    start.await();
                    attempt.accept(number);
                    winners.incrementAndGet();
                } catch (Fault refused) {
                    // The others.
                } catch (InterruptedException | RuntimeException failure) {
                    broken.set(failure);
                }
            }));
        }
        start.countDown();
        for (Thread thread : threads) {
            join(thread);
        }
        if (broken.get() != null) {
            throw new AssertionError("a runner failed", broken.get());
        }
        return winners.get();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
