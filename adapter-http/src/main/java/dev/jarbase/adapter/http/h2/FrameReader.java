package dev.jarbase.adapter.http.h2;

import dev.jarbase.adapter.http.wire.ByteSource;
import java.time.Duration;
import java.util.Optional;

/** Reads the frames of a client. Belongs to the thread of the connection. */
final class FrameReader {
    /** The greatest content that the server announces to take, the default of RFC 9113. */
    static final int MOST_CONTENT = 16_384;

    private static final long UNBOUNDED = Duration.ofDays(365).toNanos();

    private final ByteSource source;
    private final Duration patience;

    /** @param patience how long a frame may take from its first byte */
    FrameReader(ByteSource source, Duration patience) {
        this.source = source;
        this.patience = patience;
    }

    /** Waits for a frame as long as it takes; nothing if the client has gone. */
    Optional<Frame> next() {
        if (!source.awaitRequest(System.nanoTime() + UNBOUNDED)) {
            return Optional.empty();
        }
        return next(System.nanoTime() + patience.toNanos());
    }

    /** Waits for a frame until a moment of {@link System#nanoTime()}. */
    Optional<Frame> next(long deadline) {
        byte[] head = new byte[Frame.HEAD];
        if (!fill(head, deadline)) {
            return Optional.empty();
        }
        int length = ((head[0] & 0xFF) << 16) | ((head[1] & 0xFF) << 8) | (head[2] & 0xFF);
        if (length > MOST_CONTENT) {
            throw new ConnectionFault(ErrorCode.FRAME_SIZE_ERROR, "a frame is too large");
        }
        byte[] content = new byte[length];
        if (!fill(content, deadline)) {
            return Optional.empty();
        }
        int streamId = new Frame.Content(head, 5, 9).intAt(0) & Integer.MAX_VALUE;
        return Optional.of(new Frame(head[3] & 0xFF, head[4] & 0xFF, streamId, new Frame.Content(content, 0, length)));
    }

    /** Fills an array; false if the client goes before it is full. */
    boolean fill(byte[] target, long deadline) {
        int done = 0;
        while (done < target.length) {
            if (source.available() == 0 && !source.fill(deadline)) {
                return false;
            }
            int taken = Math.min(target.length - done, source.available());
            System.arraycopy(source.block(), source.position(), target, done, taken);
            source.advance(taken);
            done += taken;
        }
        return true;
    }
}
