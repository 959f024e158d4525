package dev.jarbase.adapter.http.h2;

import dev.jarbase.adapter.http.wire.BodyBrokenException;
import dev.jarbase.adapter.http.wire.BodyInput;

/** The body of a request as its frames arrive; reading allows the client to send more. */
final class StreamBody extends BodyInput {
    private final Http2Stream stream;
    private final Streams streams;
    private final FrameWriter writer;
    private final long deadline;
    private Runnable goAhead;

    /**
     * @param deadline moment of {@link System#nanoTime()} until which all must have come
     * @param goAhead called before the first byte is read, to ask a client that waits for it
     */
    StreamBody(Http2Stream stream, Streams streams, FrameWriter writer, long deadline, Runnable goAhead) {
        super(stream.isEndedByClient() ? Math.max(0, stream.announced()) : stream.announced());
        this.stream = stream;
        this.streams = streams;
        this.writer = writer;
        this.deadline = deadline;
        this.goAhead = goAhead;
    }

    @Override
    protected int take(byte[] target, int offset, int count) throws BodyBrokenException {
        goAhead.run();
        goAhead = () -> {};
        int taken = stream.take(target, offset, count, deadline);
        if (taken > 0) {
            allow(stream.id(), stream.settle(taken));
            allow(0, streams.settle(taken));
        }
        return taken;
    }

    private void allow(int streamId, int increment) {
        if (increment > 0) {
            writer.windowUpdate(streamId, increment);
        }
    }
}
