package dev.jarbase.adapter.image;

import java.time.Duration;

/**
 * What thumbs may cost.
 *
 * @param workers thumbs made at a time
 * @param queue thumbs that may wait for a worker
 * @param maxWait longest time until a worker begins
 * @param maxWork longest time of one thumb
 * @param memory bytes that all thumbs being made may take together, in the heap and outside
 * @param pixels largest image that is decoded
 */
public record ScalerLimits(int workers, int queue, Duration maxWait, Duration maxWork, long memory, long pixels) {
    private static final long MAX_PIXELS = 100_000_000;
    private static final Duration MAX_WORK = Duration.ofSeconds(15);
    private static final int QUEUE = 1000;

    /** Leaves half of the heap to everything else. */
    public static ScalerLimits of(int workers, Duration maxWait) {
        long memory = Runtime.getRuntime().maxMemory() / 2;
        return new ScalerLimits(workers, QUEUE, maxWait, MAX_WORK, memory, MAX_PIXELS);
    }

    public ScalerLimits withMaxWork(Duration longest) {
        return new ScalerLimits(workers, queue, maxWait, longest, memory, pixels);
    }

    public ScalerLimits withMaxWait(Duration longest) {
        return new ScalerLimits(workers, queue, longest, maxWork, memory, pixels);
    }

    public ScalerLimits withQueue(int most) {
        return new ScalerLimits(workers, most, maxWait, maxWork, memory, pixels);
    }

    public ScalerLimits withMemory(long bytes) {
        return new ScalerLimits(workers, queue, maxWait, maxWork, bytes, pixels);
    }
}
