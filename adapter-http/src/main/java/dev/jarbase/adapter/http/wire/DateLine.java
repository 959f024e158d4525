package dev.jarbase.adapter.http.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The Date header, formatted once a second. Thread-safe. */
final class DateLine {
    private volatile Stamped latest = new Stamped(Long.MIN_VALUE, new byte[0]);

    /** A line and the second that it tells. */
    private static final class Stamped {
        private final long second;
        private final byte[] line;

        Stamped(long second, byte[] line) {
            this.second = second;
            this.line = line;
        }
    }

    byte[] now() {
        long second = System.currentTimeMillis() / 1000;
        Stamped present = latest;
        if (present.second != second) {
            String line = "Date: " + HttpDate.format(Instant.ofEpochSecond(second)) + "\r\n";
            present = new Stamped(second, line.getBytes(StandardCharsets.US_ASCII));
            latest = present;
        }
        return present.line;
    }
}
