package dev.jarbase.adapter.http.wire;

/** Writes a body of unknown length in chunks. */
final class ChunkedOutput extends BodyOutput {
    private static final int BLOCK = 32 * 1024;
    private static final byte[] LAST = {'0', '\r', '\n', '\r', '\n'};

    private final AnswerSink sink;

    ChunkedOutput(AnswerSink sink) {
        super(BLOCK, -1);
        this.sink = sink;
    }

    @Override
    protected void send(byte[] bytes, int offset, int count) {
        AnswerBuffer out = chunk(bytes, offset, count);
        sink.write(out.bytes(), out.size());
    }

    @Override
    protected void end(byte[] rest, int count, boolean complete) {
        AnswerBuffer out = count > 0 ? chunk(rest, 0, count) : new AnswerBuffer(LAST.length);
        out.write(LAST);
        sink.write(out.bytes(), out.size());
    }

    private static AnswerBuffer chunk(byte[] bytes, int offset, int count) {
        AnswerBuffer out = new AnswerBuffer(count + 16);
        out.ascii(Integer.toHexString(count));
        out.ascii("\r\n");
        out.write(bytes, offset, count);
        out.ascii("\r\n");
        return out;
    }
}
