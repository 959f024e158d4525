package dev.jarbase.adapter.http.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answer to one request: headers are collected, then it is sent once, whole or as a stream. Belongs to the thread
 * that answers the request. How it looks on the line is the business of a version of HTTP.
 */
public abstract class WireAnswer {
    private final List<HeaderLine> headers = new ArrayList<>(10);
    private int status;

    /** Writes a body of known length. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Puts a header in the place of those with the same name. */
    public final void set(HeaderLine header) {
        remove(header.name());
        headers.add(header);
    }

    /** Adds a header beside those with the same name. */
    public final void add(HeaderLine header) {
        headers.add(header);
    }

    public final void remove(String name) {
        for (int i = headers.size() - 1; i >= 0; i--) {
            if (headers.get(i).name().equalsIgnoreCase(name)) {
                headers.remove(i);
            }
        }
    }

    public final boolean has(String name) {
        for (int i = 0; i < headers.size(); i++) {
            if (headers.get(i).name().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the answer has been sent, or at least begun. */
    public final boolean isCommitted() {
        return status != 0;
    }

    /** The status that was sent; 0 as long as none was. */
    public final int status() {
        return status;
    }

    /** Takes no further request on the connection; an answer that has begun and not ended counts as broken off. */
    public abstract void closeAfterwards();

    /** Sends an answer without a body. */
    public abstract void send(int newStatus);

    /** Sends a whole answer. */
    public final void send(int newStatus, byte[] content) throws IOException {
        send(newStatus, content.length, out -> out.write(content));
    }

    /** Sends a whole answer whose body has that many bytes. */
    public abstract void send(int newStatus, int length, Content content) throws IOException;

    /**
     * Sends a whole answer whose body is a part of a file.
     *
     * @throws IOException if the file cannot be read or has become shorter; the answer then is broken off
     */
    public void send(int newStatus, FilePart part) throws IOException {
        try (OutputStream out = stream(newStatus, part.length())) {
            if (hasBody(newStatus)) {
                part.writeTo(out);
            }
        }
    }

    /**
     * Sends the head and returns where the body is to be written; closing it completes the answer.
     *
     * @param length number of bytes that will be written, -1 if it is not known
     */
    public abstract OutputStream stream(int newStatus, long length);

    /**
     * Sends the head of an answer that goes on until somebody ends it. A connection that serves one request at a time is
     * closed afterwards. An answer without a body has ended already.
     */
    public abstract LiveStream streamLive(int newStatus);

    /**
     * Gives the connection over to another protocol, with the headers that were set (RFC 9110 section 7.8); nothing if
     * the client's version of HTTP cannot do that.
     */
    public abstract Optional<LiveConnection> switchProtocol(String protocol);

    /** Whether the client wants the body of an answer that has one. */
    public abstract boolean mayHaveBody();

    /** The headers that were set, in order. */
    protected final List<HeaderLine> headers() {
        return headers;
    }

    /** Takes the one chance to answer. @throws IllegalStateException if it is used up */
    protected final void commit(int newStatus) {
        if (isCommitted()) {
            throw new IllegalStateException("the request is answered already");
        }
        status = newStatus;
    }

    /** Whether an answer of a status has a body that the client wants. */
    protected final boolean hasBody(int newStatus) {
        return mayHaveBody() && isWithBody(newStatus);
    }

    /** Whether answers of a status may have a body at all. */
    protected static boolean isWithBody(int status) {
        return status >= 200 && status != 204 && status != 304;
    }
}
