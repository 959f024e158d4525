package dev.jarbase.application.crons;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** One daemon thread that runs the jobs that are due at the beginning of every minute, until it is closed. */
public final class CronTicker implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(CronTicker.class.getName());

    private final Crons crons;
    private final InstantSource clock;
    private final Thread thread;
    private volatile boolean closed;

    private CronTicker(Crons crons, InstantSource clock) {
        this.crons = crons;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("crons").daemon().unstarted(this::tick);
    }

    /** Starts the thread; the first minute is the next one that begins. */
    public static CronTicker start(Crons crons, InstantSource clock) {
        CronTicker ticker = new CronTicker(crons, clock);
        ticker.thread.start();
        return ticker;
    }

    /** How long it is until the next minute begins; never zero. */
    static Duration untilNextMinute(Instant now) {
        return Duration.between(now, now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES));
    }

    private void tick() {
        Instant last = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        while (!closed) {
            try {
                Thread.sleep(untilNextMinute(clock.instant()));
                last = runOnce(last, clock.instant().truncatedTo(ChronoUnit.MINUTES));
            } catch (InterruptedException interrupted) {
                // Only close() interrupts; the loop ends by its condition.
                LOG.log(Level.DEBUG, "crons woken up", interrupted);
            } catch (RuntimeException failure) {
                LOG.log(Level.ERROR, "could not start the cron jobs that are due", failure);
            }
        }
    }

    /** A sleep may end a little early, still in the minute that has had its turn. */
    private Instant runOnce(Instant last, Instant minute) {
        if (!minute.equals(last)) {
            crons.runDue(minute);
        }
        return minute;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
