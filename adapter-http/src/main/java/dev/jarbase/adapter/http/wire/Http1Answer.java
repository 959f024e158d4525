package dev.jarbase.adapter.http.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** An answer in the form of HTTP/1.1, or 1.0 for clients of that. */
final class Http1Answer extends WireAnswer {
    private static final byte[] CLOSE = HeaderLine.of("Connection", "close").bytes();
    private static final byte[] KEEP_ALIVE =
            HeaderLine.of("Connection", "keep-alive").bytes();
    private static final byte[] CHUNKED =
            HeaderLine.of("Transfer-Encoding", "chunked").bytes();
    private static final String CONTENT_LENGTH = "Content-Length: ";

    /** The largest part of a file that goes in one piece with the head. */
    private static final int FIRST_BLOCK = 16 * 1024;

    /** How much of an unread request body is skipped to keep the connection. */
    private static final int SKIPPED_BODY = 1 << 18;

    private final RequestHead head;
    private final FramedBody body;
    private final AnswerSink sink;
    private final LiveConnection live;
    private boolean keepAlive;

    Http1Answer(RequestHead head, FramedBody body, AnswerSink sink, LiveConnection live) {
        this.head = head;
        this.body = body;
        this.sink = sink;
        this.live = live;
        this.keepAlive = head.keepsAlive();
    }

    @Override
    public void closeAfterwards() {
        keepAlive = false;
    }

    @Override
    public void send(int newStatus) {
        AnswerBuffer out = begin(newStatus, 0, 256);
        sink.write(out.bytes(), out.size());
    }

    @Override
    public void send(int newStatus, int length, Content content) throws IOException {
        AnswerBuffer out = begin(newStatus, length, 512 + length);
        if (hasBody(newStatus)) {
            content.writeTo(out);
        }
        sink.write(out.bytes(), out.size());
    }

    @Override
    public void send(int newStatus, FilePart part) throws IOException {
        boolean isWanted = hasBody(newStatus);
        int first = isWanted && part.length() <= FIRST_BLOCK ? (int) part.length() : 0;
        AnswerBuffer out = begin(newStatus, part.length(), 512 + first);
        if (!isWanted) {
            sink.write(out.bytes(), out.size());
            return;
        }
        boolean complete = false;
        try {
            new FileSending(part, sink).send(out, first);
            complete = true;
        } finally {
            keepAlive &= complete;
        }
    }

    @Override
    public OutputStream stream(int newStatus, long length) {
        boolean chunked = length < 0 && head.minorVersion() > 0;
        if (length < 0 && !chunked) {
            keepAlive = false;
        }
        AnswerBuffer out = begin(newStatus, length, 512);
        sink.write(out.bytes(), out.size());
        if (!hasBody(newStatus)) {
            return OutputStream.nullOutputStream();
        }
        return chunked ? new ChunkedOutput(sink) : new PlainOutput(sink, length, () -> keepAlive = false);
    }

    @Override
    public LiveStream streamLive(int newStatus) {
        boolean chunked = head.minorVersion() > 0;
        AnswerBuffer out = begin(newStatus, -1, 512);
        keepAlive = false;
        sink.write(out.bytes(), out.size());
        EndlessBody stream = new EndlessBody(live, chunked);
        if (!hasBody(newStatus)) {
            stream.breakOff();
        }
        return stream;
    }

    @Override
    public Optional<LiveConnection> switchProtocol(String protocol) {
        if (head.minorVersion() == 0) {
            return Optional.empty();
        }
        set(HeaderLine.of("Upgrade", protocol));
        set(HeaderLine.of("Connection", "Upgrade"));
        keepAlive = true;
        AnswerBuffer out = begin(101, -1, 256);
        keepAlive = false;
        sink.write(out.bytes(), out.size());
        return Optional.of(live);
    }

    boolean keepsAlive() {
        return keepAlive;
    }

    private AnswerBuffer begin(int newStatus, long length, int capacity) {
        commit(newStatus);
        keepAlive &= body.isRestWithin(SKIPPED_BODY);
        AnswerBuffer out = new AnswerBuffer(capacity);
        out.write(StatusLine.of(newStatus));
        List<HeaderLine> headers = headers();
        for (int i = 0; i < headers.size(); i++) {
            out.write(headers.get(i).bytes());
        }
        out.write(sink.date());
        frame(out, length);
        out.write('\r');
        out.write('\n');
        return out;
    }

    private void frame(AnswerBuffer out, long length) {
        boolean mayHaveBody = isWithBody(status());
        if (mayHaveBody && length >= 0) {
            out.ascii(CONTENT_LENGTH);
            out.number(length);
            out.ascii("\r\n");
        } else if (mayHaveBody && head.minorVersion() > 0) {
            out.write(CHUNKED);
        }
        if (!keepAlive) {
            out.write(CLOSE);
        } else if (head.minorVersion() == 0) {
            out.write(KEEP_ALIVE);
        }
    }

    @Override
    public boolean mayHaveBody() {
        return !head.method().equals("HEAD");
    }
}
