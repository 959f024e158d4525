package dev.jarbase.application.mail;

import dev.jarbase.application.work.UnitOfWork;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Sends mails in the background, a few at a time on virtual threads; those beyond the bound are given up at once. What a
 * server refuses for now is handed to it again after a while; hooks run once. Thread-safe. Closing it waits a little for
 * what is under way.
 */
public final class MailQueue implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(MailQueue.class.getName());

    private final Limits limits;
    private final UnitOfWork work;
    private final Retries retries;
    private final Semaphore places;
    private final Semaphore atOnce;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * How much the queue does.
     *
     * @param waiting greatest number of mails that wait or are being sent
     * @param atOnce greatest number of mails that are being sent
     * @param pauses before each further try
     * @param closing how long closing waits
     */
    record Limits(int waiting, int atOnce, List<Duration> pauses, Duration closing) {
        static final Limits DEFAULT = new Limits(
                1_000,
                16,
                List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2)),
                Duration.ofSeconds(5));
    }

    private record Job(String what, Runnable mail, Runnable givenUp) {}

    MailQueue(Limits limits, UnitOfWork work) {
        this.limits = limits;
        this.work = work;
        this.retries = new Retries(limits.pauses());
        this.places = new Semaphore(limits.waiting());
        this.atOnce = new Semaphore(limits.atOnce());
    }

    /** Sends a mail soon; see {@link #later(String, Runnable, Runnable)}. */
    public void later(String what, Runnable mail) {
        later(what, mail, () -> {});
    }

    /**
     * Sends a mail soon, and not before the transaction of the calling thread was committed: one that is rolled back
     * sends nothing.
     *
     * @param what the kind of mail, for the log, without any secret
     * @param mail sends it, such as a call of {@link RecordMails}
     * @param givenUp runs, after the failure was logged, if the mail cannot be sent
     */
    public void later(String what, Runnable mail, Runnable givenUp) {
        Job job = new Job(what, mail, givenUp);
        work.onCompletion(new UnitOfWork.Completion() {
            @Override
            public void committed() {
                start(job);
            }

            @Override
            public void rolledBack(RuntimeException cause) {}
        });
    }

    private void start(Job job) {
        if (closed || !places.tryAcquire()) {
            LOG.log(Level.ERROR, () -> "too many mails wait, or the program ends; not sent: " + job.what());
            giveUp(job);
            return;
        }
        Thread thread = Thread.ofVirtual().name("mail").unstarted(() -> run(job));
        threads.add(thread);
        thread.start();
    }

    private void run(Job job) {
        try {
            atOnce.acquire();
            try {
                ScopedValue.where(Retries.CURRENT, retries).run(job.mail());
            } finally {
                atOnce.release();
            }
        } catch (InterruptedException interrupted) {
            fail(job, interrupted);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
            fail(job, failure);
        } finally {
            threads.remove(Thread.currentThread());
            places.release();
        }
    }

    private static void fail(Job job, Throwable failure) {
        LOG.log(Level.ERROR, () -> "could not send a mail: " + job.what(), failure);
        giveUp(job);
    }

    private static void giveUp(Job job) {
        try {
            job.givenUp().run();
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, () -> "could not clean up after a mail that was not sent: " + job.what(), failure);
        }
    }

    /** Takes no more mails, ends the waiting for further tries, and waits up to some seconds for the rest. */
    @Override
    public void close() {
        closed = true;
        retries.end();
        try {
            if (!places.tryAcquire(limits.waiting(), limits.closing().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "the program ends before all mails were sent, left={0}", threads.size());
                threads.forEach(Thread::interrupt);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
