package dev.jarbase.application.realtime;

import java.time.Duration;

/**
 * How a client comes in.
 *
 * @param resuming whether it wants to go on where it was when it connects again
 * @param cursor where it was; empty if it begins
 * @param idleTimeout how long the connection may go without a message, if no handler says otherwise
 * @param maxTimeout how long the connection may last, if no handler says otherwise
 * @param beats whether the connection shows signs of life of its own
 */
public record Door(boolean resuming, String cursor, Duration idleTimeout, Duration maxTimeout, boolean beats) {
    private static final Duration IDLE = Duration.ofMinutes(5);
    private static final Duration MAX = Duration.ofMinutes(30);
    private static final Duration DAY = Duration.ofDays(1);

    /** A stream of events as the peer's. */
    public static final Door STREAM = new Door(false, "", IDLE, MAX, false);

    /** A stream of events that goes on where another one ended. */
    public static Door resumingStream(String cursor) {
        return new Door(true, cursor, IDLE, MAX, false);
    }

    /** A connection in both directions, which lasts as long as the client answers. */
    public static Door socket(String cursor) {
        return new Door(true, cursor, DAY, DAY, true);
    }
}
