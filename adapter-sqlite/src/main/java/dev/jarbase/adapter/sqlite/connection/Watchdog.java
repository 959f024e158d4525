package dev.jarbase.adapter.sqlite.connection;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One daemon thread that interrupts overdue queries of all connections it was told about. */
public final class Watchdog implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Watchdog.class.getName());
    private static final long SHORTEST_TICK = 5;
    private static final long LONGEST_TICK = 500;

    private final List<QueryTimer> timers = new CopyOnWriteArrayList<>();
    private final long tickMillis;
    private final Thread thread;
    private volatile boolean closed;

    /** Starts the thread for queries that may take that long. */
    public Watchdog(Duration queryTimeout) {
        tickMillis = Math.clamp(queryTimeout.toMillis() / 10, SHORTEST_TICK, LONGEST_TICK);
        thread = Thread.ofPlatform().name("sqlite-watchdog").daemon().unstarted(this::run);
        thread.setUncaughtExceptionHandler((ended, failure) ->
                LOG.log(Level.ERROR, "queries are no longer limited in time: thread=" + ended.getName(), failure));
        thread.start();
    }

    void watch(QueryTimer timer) {
        timers.add(timer);
    }

    void forget(QueryTimer timer) {
        timers.remove(timer);
    }

    private void run() {
        while (!closed) {
            try {
                Thread.sleep(tickMillis);
                long now = System.nanoTime();
                for (QueryTimer timer : timers) {
                    timer.interruptIfOverdue(now);
                }
            } catch (InterruptedException interrupted) {
                // Only close() interrupts; the loop ends by its condition.
                LOG.log(Level.DEBUG, "watchdog woken up", interrupted);
            } catch (RuntimeException failure) {
                LOG.log(Level.ERROR, "could not interrupt an overdue query", failure);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
