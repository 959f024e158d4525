package dev.jarbase.application.crons;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;

/** The jobs that are repeated, in the order in which they were added. Thread-safe. */
public final class Crons {
    private static final System.Logger LOG = System.getLogger(Crons.class.getName());

    private final Executor background;
    private final ReentrantLock changing = new ReentrantLock();
    private volatile List<CronJob> jobs = List.of();

    /** @param background where jobs run, several at a time */
    public Crons(Executor background) {
        this.background = background;
    }

    /**
     * Adds a job, in the place of one with the same id.
     *
     * @throws dev.jarbase.domain.schedule.InvalidCronException if the expression is none
     */
    public void add(String id, String expression, CronHandler handler) {
        change(id, Optional.of(CronJob.of(id, expression, handler)));
    }

    /** Removes a job; one that runs is not stopped, a missing one is no fault. */
    public void remove(String id) {
        change(id, Optional.empty());
    }

    private void change(String id, Optional<CronJob> added) {
        changing.lock();
        try {
            List<CronJob> changed = new ArrayList<>(jobs);
            changed.removeIf(job -> job.id().equals(id));
            added.ifPresent(changed::add);
            jobs = List.copyOf(changed);
        } finally {
            changing.unlock();
        }
    }

    public List<CronJob> jobs() {
        return jobs;
    }

    /** Begins to run every job whose schedule means the minute of a moment (in UTC), and does not wait for them. */
    public void runDue(Instant moment) {
        ZonedDateTime minute = moment.atZone(ZoneOffset.UTC);
        for (CronJob job : jobs) {
            if (job.schedule().isDue(minute)) {
                start(job);
            }
        }
    }

    /** Begins to run a job now and does not wait for it. */
    void start(CronJob job) {
        background.execute(() -> run(job));
    }

    private static void run(CronJob job) {
        try {
            job.handler().run();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception | StackOverflowError | OutOfMemoryError failure) {
            LOG.log(Level.ERROR, () -> "a cron job failed, id=" + job.id(), failure);
        }
    }
}
