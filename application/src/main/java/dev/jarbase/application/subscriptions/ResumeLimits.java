package dev.jarbase.application.subscriptions;

import java.time.Duration;

/**
 * How much is kept for clients that connect again.
 *
 * @param window how long a change is kept; zero if no client can resume
 * @param events greatest number of changes that are kept
 * @param bytes greatest size of those changes, roughly
 */
public record ResumeLimits(Duration window, int events, long bytes) {
    /** Five minutes of changes, bounded by what the memory of the process can bear. */
    public static final Duration WINDOW = Duration.ofMinutes(5);

    /** Greatest number of changes if nothing else is said. */
    public static final int EVENTS = 50_000;

    public ResumeLimits {
        if (window.isNegative() || events < 1 || bytes < 1) {
            throw new IllegalArgumentException("limits of what is kept must be positive");
        }
    }

    /** Limits that the memory of the process can bear. */
    public static ResumeLimits ofMemory() {
        return new ResumeLimits(WINDOW, EVENTS, Runtime.getRuntime().maxMemory() / 16);
    }

    /** Whether clients can resume at all. */
    public boolean isOn() {
        return !window.isZero();
    }
}
