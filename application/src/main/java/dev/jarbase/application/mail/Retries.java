package dev.jarbase.application.mail;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Pauses before further tries, for work whose caller does not wait. Thread-safe. */
final class Retries {
    /** Bound while mails are sent in the background. */
    static final ScopedValue<Retries> CURRENT = ScopedValue.newInstance();

    private final List<Duration> pauses;
    private final CountDownLatch ended = new CountDownLatch(1);

    Retries(List<Duration> pauses) {
        this.pauses = List.copyOf(pauses);
    }

    /** Waits after that many failures and returns true; returns false if there is to be no further try. */
    boolean pauseAfter(int failures) {
        if (failures > pauses.size()) {
            return false;
        }
        try {
            return !ended.await(pauses.get(failures - 1).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends all pauses, and further tries with them. */
    void end() {
        ended.countDown();
    }
}
