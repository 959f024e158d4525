package dev.jarbase.application.realtime;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does short work later, all in one thread that lives as long as there is something to do. Thread-safe. */
final class Timers {
    private static final System.Logger LOG = System.getLogger(Timers.class.getName());
    private static final Duration LINGER = Duration.ofSeconds(30);

    private final ScheduledThreadPoolExecutor executor;

    Timers() {
        executor = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("realtime-timer").daemon().factory());
        executor.setKeepAliveTime(LINGER.toNanos(), TimeUnit.NANOSECONDS);
        executor.allowCoreThreadTimeOut(true);
        executor.setRemoveOnCancelPolicy(true);
    }

    ScheduledFuture<?> after(long nanos, Runnable work) {
        return executor.schedule(guarded(work), nanos, TimeUnit.NANOSECONDS);
    }

    ScheduledFuture<?> every(Duration interval, Runnable work) {
        long nanos = interval.toNanos();
        return executor.scheduleAtFixedRate(guarded(work), nanos, nanos, TimeUnit.NANOSECONDS);
    }

    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                LOG.log(System.Logger.Level.WARNING, "a timer of realtime clients failed", failure);
            }
        };
    }
}
