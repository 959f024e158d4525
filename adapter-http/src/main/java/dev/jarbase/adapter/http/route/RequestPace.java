package dev.jarbase.adapter.http.route;

import java.time.Duration;

/** Slows a client down that asks for too much (generic cell rate algorithm, ITU-T I.371). Not thread-safe. */
final class RequestPace {
    private static final long INTERVAL = Duration.ofMillis(20).toNanos();
    private static final long BURST = 100 * INTERVAL;

    private long due = System.nanoTime();

    /** Waits until the client may ask for one thing more. */
    void await() throws InterruptedException {
        long now = System.nanoTime();
        due = Math.max(due, now) + INTERVAL;
        long early = due - now - BURST;
        if (early > 0) {
            Thread.sleep(Duration.ofNanos(early));
        }
    }
}
