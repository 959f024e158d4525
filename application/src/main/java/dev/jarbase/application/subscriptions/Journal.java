package dev.jarbase.application.subscriptions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has happened lately, numbered without gaps: a ring in memory, bounded by count, size and age. Not thread-safe.
 */
public final class Journal {
    private static final int FIRST_CAPACITY = 256;

    private final ResumeLimits limits;
    private final long window;
    private @Nullable Entry[] ring = new Entry[FIRST_CAPACITY];
    private long bytes;
    private long oldest = 1;
    private long head;

    /**
     * One thing that happened.
     *
     * @param nanoTime when, by {@link System#nanoTime()}
     */
    public record Entry(long number, long nanoTime, int size, Happening what) {}

    public Journal(ResumeLimits limits) {
        this.limits = limits;
        this.window = limits.window().toNanos();
    }

    /** The number of what happened last; 0 at the beginning. */
    public long head() {
        return head;
    }

    /** Adds something and returns its number. */
    public long add(Happening what, long now) {
        expire(now);
        int size = what.size();
        if (size > limits.bytes()) {
            forget();
            return head;
        }
        while (head - oldest + 1 >= limits.events() || bytes + size > limits.bytes()) {
            dropOldest();
        }
        if (head - oldest + 1 == ring.length) {
            grow();
        }
        head++;
        ring[slot(head)] = new Entry(head, now, size, what);
        bytes += size;
        return head;
    }

    /** Whether everything after a number is still here. */
    public boolean reaches(long number, long now) {
        expire(now);
        return number >= oldest - 1 && number <= head;
    }

    /** Returns the first things after a number that {@link #reaches} tells to be here. */
    public List<Entry> after(long number, int max) {
        List<Entry> found = new ArrayList<>();
        for (long next = number + 1; next <= head && found.size() < max; next++) {
            Entry entry = ring[slot(next)];
            if (entry != null) {
                found.add(entry);
            }
        }
        return found;
    }

    /** Drops everything; nobody who was told a number until now can go on from there. */
    public void forget() {
        ring = new Entry[FIRST_CAPACITY];
        bytes = 0;
        head++;
        oldest = head + 1;
    }

    private void expire(long now) {
        while (oldest <= head) {
            Entry entry = ring[slot(oldest)];
            if (entry == null || now - entry.nanoTime() <= window) {
                return;
            }
            dropOldest();
        }
    }

    private void dropOldest() {
        Entry entry = ring[slot(oldest)];
        if (entry != null) {
            bytes -= entry.size();
        }
        ring[slot(oldest)] = null;
        oldest++;
    }

    private void grow() {
        Entry[] larger = new Entry[ring.length * 2];
        for (long number = oldest; number <= head; number++) {
            larger[(int) (number & (larger.length - 1))] = ring[slot(number)];
        }
        ring = larger;
    }

    private int slot(long number) {
        return (int) (number & (ring.length - 1));
    }
}
