package dev.jarbase.application.mail;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Further tries after pauses, for work whose caller does not wait. Thread-safe. */
final class Retries {
    /** Bound while messages are sent in the background. */
    static final ScopedValue<Retries> CURRENT = ScopedValue.newInstance();

    private final List<Duration> pauses;
    private final CountDownLatch ended = new CountDownLatch(1);

    Retries(List<Duration> pauses) {
        this.pauses = List.copyOf(pauses);
    }

    /** Sends; in the background again and again, as long as failures pass. @throws RuntimeException the last failure */
    static void attempt(Runnable sending, Predicate<RuntimeException> isPassing) {
        int failures = 0;
        while (true) {
            try {
                sending.run();
                return;
            } catch (RuntimeException failure) {
                failures++;
                boolean again = isPassing.test(failure)
                        && CURRENT.isBound()
                        && CURRENT.get().pauseAfter(failures);
                if (!again) {
                    throw failure;
                }
            }
        }
    }

    /** Waits after that many failures and returns true; returns false if there is to be no further try. */
    private boolean pauseAfter(int failures) {
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
