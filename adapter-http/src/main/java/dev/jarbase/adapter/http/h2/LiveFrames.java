package dev.jarbase.adapter.http.h2;

import dev.jarbase.adapter.http.h2.FrameWriter.Part;
import dev.jarbase.adapter.http.wire.LiveStream;
import java.util.concurrent.atomic.AtomicBoolean;

/** An answer that goes on until somebody ends it, as one stream beside others. */
final class LiveFrames implements LiveStream {
    private final Http2Stream stream;
    private final StreamSender sender;
    private final AtomicBoolean ended = new AtomicBoolean();

    LiveFrames(Http2Stream stream, StreamSender sender) {
        this.stream = stream;
        this.sender = sender;
    }

    @Override
    public void send(byte[] bytes, int size) {
        sender.body(new Part(bytes, 0, size, false));
    }

    @Override
    public void awaitGone() {
        stream.awaitOver();
    }

    @Override
    public void end() {
        if (ended.compareAndSet(false, true) && !stream.isAnswered()) {
            sender.body(Part.empty(true));
        }
    }

    /** Ends this stream only, as not complete. */
    @Override
    public void breakOff() {
        ended.set(true);
        stream.cut();
    }
}
