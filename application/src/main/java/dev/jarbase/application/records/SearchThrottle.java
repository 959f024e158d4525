package dev.jarbase.application.records;

import dev.jarbase.domain.auth.Entropy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Slows down those who search without success again and again, so that the time of an answer tells them little about
 * records that they may not see. Thread-safe; remembers a bounded number of clients.
 */
final class SearchThrottle {
    private static final int FREE_SEARCHES = 3;
    private static final Duration WINDOW = Duration.ofSeconds(3);
    private static final int MAX_DELAY_MILLIS = 500;
    private static final int MAX_CLIENTS = 10_000;

    private final ConcurrentHashMap<String, Window> windows = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final Entropy entropy;
    private final Sleeper sleeper;

    private record Window(Instant start, int searches) {}

    /** Lets the calling thread wait. */
    @FunctionalInterface
    interface Sleeper {
        void sleep(Duration duration) throws InterruptedException;
    }

    SearchThrottle(InstantSource clock, Entropy entropy, Sleeper sleeper) {
        this.clock = clock;
        this.entropy = entropy;
        this.sleeper = sleeper;
    }

    /** Notes a search that found nothing, and waits if there were too many of them. */
    void foundNothing(String client) {
        Instant now = clock.instant();
        if (windows.size() >= MAX_CLIENTS) {
            windows.values().removeIf(window -> isOver(window, now));
        }
        Window window = windows.compute(client, (key, last) -> next(last, now));
        if (window.searches() > FREE_SEARCHES) {
            pause();
        }
    }

    private static Window next(@Nullable Window last, Instant now) {
        return last == null || isOver(last, now) ? new Window(now, 1) : new Window(last.start(), last.searches() + 1);
    }

    private static boolean isOver(Window window, Instant now) {
        return !now.isBefore(window.start().plus(WINDOW));
    }

    private void pause() {
        try {
            sleeper.sleep(Duration.ofMillis(entropy.below(MAX_DELAY_MILLIS)));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
