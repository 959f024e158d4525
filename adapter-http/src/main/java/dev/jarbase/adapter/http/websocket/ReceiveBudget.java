package dev.jarbase.adapter.http.websocket;

import java.util.concurrent.atomic.AtomicLong;

/** What the messages that clients are still sending may take of the memory, all together. Thread-safe. */
public final class ReceiveBudget {
    private final AtomicLong left;

    public ReceiveBudget(long bytes) {
        left = new AtomicLong(bytes);
    }

    /** A budget that the memory of the process can bear. */
    public static ReceiveBudget ofMemory() {
        return new ReceiveBudget(Runtime.getRuntime().maxMemory() / 16);
    }

    void take(int bytes) {
        if (left.addAndGet(-bytes) < 0) {
            left.addAndGet(bytes);
            throw new ConnectionFailedException(CloseCode.TRY_AGAIN_LATER, "too many messages at the same time");
        }
    }

    void giveBack(int bytes) {
        left.addAndGet(bytes);
    }
}
