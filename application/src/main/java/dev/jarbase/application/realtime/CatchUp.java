package dev.jarbase.application.realtime;

import dev.jarbase.application.subscriptions.Journal.Entry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Tells clients what they missed, each in a thread of its own; only a few at a time ask rules. */
final class CatchUp {
    private static final System.Logger LOG = System.getLogger(CatchUp.class.getName());
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int AT_A_TIME = 4;

    private final PastChanges past;
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    CatchUp(PastChanges past) {
        this.past = past;
    }

    void begin(ResumeFeed feed, Follower follower) {
        Thread.ofVirtual().name("realtime-resume").start(() -> guarded(feed, follower));
    }

    private void guarded(ResumeFeed feed, Follower follower) {
        try {
            if (!run(feed, follower)) {
                follower.client.close();
            }
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "could not tell a realtime client what it missed", failure);
            follower.client.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            follower.client.close();
        }
    }

    /** Goes on until the client is current; false if it does not take its messages. */
    private boolean run(ResumeFeed feed, Follower follower) throws InterruptedException {
        List<Entry> missed = feed.missed(follower);
        while (!missed.isEmpty()) {
            if (!follower.client.awaitRoom(PATIENCE)) {
                return false;
            }
            turns.acquire();
            try {
                tell(feed, follower, missed);
            } finally {
                turns.release();
            }
            missed = feed.missed(follower);
        }
        return true;
    }

    private void tell(ResumeFeed feed, Follower follower, List<Entry> missed) {
        for (Entry entry : missed) {
            feed.tell(follower, past.deliveries(follower.client, entry.what()), entry.number());
        }
    }
}
