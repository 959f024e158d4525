package dev.jarbase.adapter.http.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The Date header, formatted once a second. Thread-safe. */
final class DateLine {
    private volatile Stamped latest = new Stamped(Long.MIN_VALUE, new byte[0]);

    private record Stamped(long second, byte[] line) {}

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
