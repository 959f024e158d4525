package dev.jarbase.adapter.http.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The Date header, formatted once a second. Thread-safe. */
public final class DateLine {
    private volatile Stamped latest = new Stamped(Long.MIN_VALUE, "", new byte[0]);

    /** A line and the second that it tells. */
    private static final class Stamped {
        private final long second;
        private final String text;
        private final byte[] line;

        Stamped(long second, String text, byte[] line) {
            this.second = second;
            this.text = text;
            this.line = line;
        }
    }

    /** The present moment as HTTP writes it. */
    public String text() {
        return stamp().text;
    }

    byte[] now() {
        return stamp().line;
    }

    private Stamped stamp() {
        long second = System.currentTimeMillis() / 1000;
        Stamped present = latest;
        if (present.second != second) {
            String text = HttpDate.format(Instant.ofEpochSecond(second));
            present = new Stamped(second, text, ("Date: " + text + "\r\n").getBytes(StandardCharsets.US_ASCII));
            latest = present;
        }
        return present;
    }
}
