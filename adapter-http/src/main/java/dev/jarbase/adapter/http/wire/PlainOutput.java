package dev.jarbase.adapter.http.wire;

/** Writes a body as it is; a body that turns out shorter than announced closes the connection. */
final class PlainOutput extends BodyOutput {
    private static final int BLOCK = 32 * 1024;

    private final AnswerSink sink;
    private final Runnable onShortBody;

    PlainOutput(AnswerSink sink, long length, Runnable onShortBody) {
        super(BLOCK, length);
        this.sink = sink;
        this.onShortBody = onShortBody;
    }

    @Override
    protected void send(byte[] bytes, int offset, int count) {
        sink.write(bytes, offset, count);
    }

    @Override
    protected void end(byte[] rest, int count, boolean complete) {
        if (count > 0) {
            sink.write(rest, count);
        }
        if (!complete) {
            onShortBody.run();
        }
    }
}
