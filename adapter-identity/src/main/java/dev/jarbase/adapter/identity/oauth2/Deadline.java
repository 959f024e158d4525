package dev.jarbase.adapter.identity.oauth2;

import dev.jarbase.domain.oauth2.OAuth2Exception;
import java.time.Duration;

/** The moment at which a piece of work must have ended. */
record Deadline(long nanos) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** The time that is left, at least a millisecond. @throws OAuth2Exception if there is none */
    Duration left() {
        long left = nanos - System.nanoTime();
        if (left <= 0) {
            throw new OAuth2Exception("the time is over");
        }
        return Duration.ofNanos(Math.max(left, 1_000_000));
    }
}
