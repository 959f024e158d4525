package dev.jarbase.adapter.http.h2;

import dev.jarbase.adapter.http.h2.FrameWriter.Part;
import java.time.Duration;

/** Sends the frames of one answer within the windows. Belongs to the thread that answers. */
final class StreamSender {
    private final Http2Stream stream;
    private final Streams streams;
    private final FrameWriter writer;
    private final long patience;
    private int inBlock;
    private long waited;

    StreamSender(Http2Stream stream, Streams streams, FrameWriter writer, Duration patience) {
        this.stream = stream;
        this.streams = streams;
        this.writer = writer;
        this.patience = patience.toNanos();
    }

    /** Sends the head, with as much of the body as fits the first frame. */
    void head(byte[] block, Part body) {
        if (body.length() == 0) {
            deactivateIf(body.isLast());
            writer.headers(stream.id(), block, body);
        } else {
            int taken = awaitRoom(body.length());
            boolean isAll = taken == body.length();
            deactivateIf(isAll && body.isLast());
            writer.headers(stream.id(), block, new Part(body.bytes(), body.from(), taken, isAll && body.isLast()));
            if (!isAll) {
                body(new Part(body.bytes(), body.from() + taken, body.length() - taken, body.isLast()));
                return;
            }
        }
        finishIf(body.isLast());
    }

    /** Sends a part of the body, in as many frames as it takes. */
    void body(Part body) {
        int from = body.from();
        int left = body.length();
        while (left > 0) {
            int taken = awaitRoom(left);
            boolean last = body.isLast() && taken == left;
            deactivateIf(last);
            writer.data(stream.id(), new Part(body.bytes(), from, taken, last));
            from += taken;
            left -= taken;
        }
        if (body.length() == 0 && body.isLast()) {
            deactivateIf(true);
            writer.data(stream.id(), body);
        }
        finishIf(body.isLast());
    }

    /** The time is for a whole block, however small the pieces are that the client makes room for. */
    private int awaitRoom(int wanted) {
        long begin = System.nanoTime();
        int taken = streams.awaitRoom(stream, Math.min(wanted, FrameWriter.MOST_CONTENT), patience - waited);
        waited += System.nanoTime() - begin;
        inBlock += taken;
        if (inBlock >= FrameWriter.MOST_CONTENT) {
            inBlock = 0;
            waited = 0;
        }
        return taken;
    }

    private void deactivateIf(boolean last) {
        if (last) {
            streams.deactivate(stream);
        }
    }

    private void finishIf(boolean last) {
        if (last) {
            stream.finish();
        }
    }
}
