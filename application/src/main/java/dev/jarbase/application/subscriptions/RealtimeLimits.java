package dev.jarbase.application.subscriptions;

/**
 * How much clients may take.
 *
 * @param clients greatest number of connected clients
 * @param waitingMessages greatest number of messages that wait for one client
 * @param waitingBytes greatest size of those messages
 * @param subscribedChars greatest length of the subscriptions of all clients together
 */
public record RealtimeLimits(int clients, int waitingMessages, long waitingBytes, long subscribedChars) {

    /** Limits that the memory of the process can bear. */
    public static RealtimeLimits ofMemory() {
        return new RealtimeLimits(16_384, 16_384, 8L << 20, Runtime.getRuntime().maxMemory() / 16);
    }
}
