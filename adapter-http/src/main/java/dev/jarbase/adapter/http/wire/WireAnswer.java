package dev.jarbase.adapter.http.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answer to one request: headers are collected, then it is sent once, whole or as a stream. Belongs to the thread
 * that answers the request.
 */
public final class WireAnswer {
    private static final byte[] CLOSE = HeaderLine.of("Connection", "close").bytes();
    private static final byte[] KEEP_ALIVE =
            HeaderLine.of("Connection", "keep-alive").bytes();
    private static final byte[] CHUNKED =
            HeaderLine.of("Transfer-Encoding", "chunked").bytes();
    private static final String CONTENT_LENGTH = "Content-Length: ";

    /** How much of an unread request body is skipped to keep the connection. */
    private static final int SKIPPED_BODY = 1 << 18;

    private final RequestHead head;
    private final BodyInput body;
    private final AnswerSink sink;
    private final List<HeaderLine> headers = new ArrayList<>(10);
    private final LiveConnection live;
    private boolean keepAlive;
    private int status;

    /** Writes a body of known length. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    WireAnswer(RequestHead head, BodyInput body, AnswerSink sink, LiveConnection live) {
        this.head = head;
        this.body = body;
        this.sink = sink;
        this.live = live;
        this.keepAlive = head.keepsAlive();
    }

    /** Puts a header in the place of those with the same name. */
    public void set(HeaderLine header) {
        remove(header.name());
        headers.add(header);
    }

    /** Adds a header beside those with the same name. */
    public void add(HeaderLine header) {
        headers.add(header);
    }

    public void remove(String name) {
        for (int i = headers.size() - 1; i >= 0; i--) {
            if (headers.get(i).name().equalsIgnoreCase(name)) {
                headers.remove(i);
            }
        }
    }

    public boolean has(String name) {
        for (int i = 0; i < headers.size(); i++) {
            if (headers.get(i).name().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the answer has been sent, or at least begun. */
    public boolean isCommitted() {
        return status != 0;
    }

    /** The status that was sent; 0 as long as none was. */
    public int status() {
        return status;
    }

    /** Closes the connection after the answer. */
    public void closeAfterwards() {
        keepAlive = false;
    }

    /** Sends an answer without a body. */
    public void send(int newStatus) {
        AnswerBuffer out = begin(newStatus, 0, 256);
        sink.write(out.bytes(), out.size());
    }

    /** Sends a whole answer. */
    public void send(int newStatus, byte[] content) throws IOException {
        send(newStatus, content.length, out -> out.write(content));
    }

    /** Sends a whole answer whose body has that many bytes. */
    public void send(int newStatus, int length, Content content) throws IOException {
        AnswerBuffer out = begin(newStatus, length, 512 + length);
        if (hasBody(newStatus)) {
            content.writeTo(out);
        }
        sink.write(out.bytes(), out.size());
    }

    /**
     * Sends the head and returns where the body is to be written; closing it completes the answer.
     *
     * @param length number of bytes that will be written, -1 if it is not known
     */
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

    /**
     * Sends the head of an answer that goes on until somebody ends it; afterwards the connection is closed. An answer
     * without a body has ended already.
     */
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

    /**
     * Gives the connection over to another protocol, with the headers that were set (RFC 9110 section 7.8); nothing if
     * the client's version of HTTP cannot do that.
     */
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
        if (isCommitted()) {
            throw new IllegalStateException("the request is answered already");
        }
        status = newStatus;
        keepAlive &= body.isRestWithin(SKIPPED_BODY);
        AnswerBuffer out = new AnswerBuffer(capacity);
        out.write(StatusLine.of(newStatus));
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
        boolean mayHaveBody = status >= 200 && status != 204 && status != 304;
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

    /** Whether the client wants the body of an answer that has one. */
    public boolean mayHaveBody() {
        return !head.method().equals("HEAD");
    }

    private boolean hasBody(int newStatus) {
        return mayHaveBody() && newStatus >= 200 && newStatus != 204 && newStatus != 304;
    }
}
