package dev.jarbase.adapter.http.h2;

/**
 * What a client may do for which the server works and the client does not: streams that are reset at once (CVE-2023-44487),
 * empty frames, pings, settings, priorities. It fills up again with time. Belongs to the thread of the connection.
 */
final class Budget {
    private static final int CAPACITY = 1000;
    private static final int PER_SECOND = 100;
    private static final double NANOS = 1e9;

    private double left = CAPACITY;
    private long filled = System.nanoTime();

    /** Takes from the budget. @throws ConnectionFault if it is used up */
    void spend(int amount) {
        long now = System.nanoTime();
        left = Math.min(CAPACITY, left + (now - filled) / NANOS * PER_SECOND) - amount;
        filled = now;
        if (left < 0) {
            throw new ConnectionFault(ErrorCode.ENHANCE_YOUR_CALM, "too much work for nothing");
        }
    }
}
