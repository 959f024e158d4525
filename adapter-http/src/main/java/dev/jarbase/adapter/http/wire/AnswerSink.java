package dev.jarbase.adapter.http.wire;

import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.time.Duration;

/** Where answers go; every write has a deadline. Belongs to the connection's thread. */
final class AnswerSink {
    private final ClientLine line;
    private final Pace pace;
    private final DateLine date;
    private final long patience;

    AnswerSink(ClientLine line, Pace pace, DateLine date, Duration patience) {
        this.line = line;
        this.pace = pace;
        this.date = date;
        this.patience = patience.toNanos();
    }

    byte[] date() {
        return date.now();
    }

    /** Writes bytes and waits until they are handed over; the array is not kept. */
    void write(byte[] bytes, int size) {
        write(bytes, 0, size);
    }

    void write(byte[] bytes, int offset, int size) {
        pace.await(System.nanoTime() + patience);
        boolean gone = false;
        try {
            line.send(bytes, offset, size);
        } catch (UncheckedIOException closed) {
            gone = true;
        }
        pace.done();
        if (gone) {
            throw new ClientGoneException("the client closed the connection");
        }
    }

    /** Hands over what can be of a file without waiting, as {@link ClientLine#transfer}. */
    long transfer(FileChannel file, long from, long count) {
        pace.await(System.nanoTime() + patience);
        long taken = line.transfer(file, from, count);
        pace.done();
        return taken;
    }
}
