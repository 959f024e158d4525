package dev.jarbase.adapter.http.h2;

import dev.jarbase.adapter.http.h2.FrameWriter.Part;
import dev.jarbase.adapter.http.wire.BodyOutput;

/** Writes a body in frames; one that turns out shorter than announced is not ended properly, so that the client notices. */
final class StreamOutput extends BodyOutput {
    private final StreamSender sender;

    /** @param length number of bytes, -1 if it is not known */
    StreamOutput(StreamSender sender, long length) {
        super(FrameWriter.MOST_CONTENT, length);
        this.sender = sender;
    }

    @Override
    protected void send(byte[] bytes, int offset, int count) {
        sender.body(new Part(bytes, offset, count, false));
    }

    @Override
    protected void end(byte[] rest, int count, boolean complete) {
        if (count > 0 || complete) {
            sender.body(new Part(rest, 0, count, complete));
        }
    }
}
