package dev.jarbase.adapter.http.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;

/**
 * The body of a request as it arrives, bounded by a limit. Belongs to the thread that answers the request.
 *
 * <p>Reading throws {@link BodyTooLargeException} beyond the limit and {@link BodyBrokenException} when the client breaks
 * off or breaks the framing.
 */
public final class BodyInput extends InputStream {
    private static final int MAX_FRAMING_LINE = 4096;

    private final ByteSource source;
    private final Runnable goAhead;
    private final long deadline;
    private final long length;
    private long inFrame;
    private boolean ended;
    private boolean asked;
    private boolean firstChunk = true;
    private long limit = Long.MAX_VALUE;
    private long read;

    private BodyInput(ByteSource source, long length, long deadline, Runnable goAhead) {
        this.source = source;
        this.length = length;
        this.deadline = deadline;
        this.goAhead = goAhead;
        this.inFrame = Math.max(0, length);
        this.ended = length == 0;
    }

    /**
     * Makes the body that a head announces.
     *
     * @param goAhead called before the first byte is read, to ask a client that waits for it
     * @throws MalformedRequestException if the head does not say clearly where the body ends
     */
    static BodyInput of(RequestHead head, ByteSource source, long deadline, Runnable goAhead) {
        return new BodyInput(source, announcedLength(head), deadline, goAhead);
    }

    private static long announcedLength(RequestHead head) {
        RequestHeaders headers = head.headers();
        if (!headers.contains("Transfer-Encoding")) {
            return contentLength(headers);
        }
        if (head.minorVersion() == 0) {
            throw MalformedRequestException.badRequest();
        }
        List<String> encodings = headers.all("Transfer-Encoding");
        if (encodings.size() > 1 || !encodings.getFirst().equalsIgnoreCase("chunked")) {
            throw new MalformedRequestException(501, "Unsupported transfer encoding");
        }
        return -1;
    }

    private static long contentLength(RequestHeaders headers) {
        if (!headers.contains("Content-Length")) {
            return 0;
        }
        String first = headers.first("Content-Length");
        for (String other : headers.all("Content-Length")) {
            if (!other.equals(first)) {
                throw MalformedRequestException.badRequest();
            }
        }
        if (first.isEmpty() || first.length() > 18) {
            throw MalformedRequestException.badRequest();
        }
        long value = 0;
        for (int i = 0; i < first.length(); i++) {
            int digit = first.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw MalformedRequestException.badRequest();
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** The announced length; -1 if the body comes in chunks. */
    public long length() {
        return length;
    }

    /** Sets the greatest number of bytes. @throws BodyTooLargeException if more are announced */
    public void limit(long bytes) throws BodyTooLargeException {
        limit = bytes;
        if (length > bytes || read > bytes) {
            throw new BodyTooLargeException(bytes);
        }
    }

    /** Whether everything has been read. */
    boolean isEnded() {
        return ended;
    }

    /** Whether the rest is surely not more than that and can be read, because the client sends it unasked. */
    boolean isRestWithin(int bytes) {
        return ended || (asked && length >= 0 && inFrame <= bytes);
    }

    /** Tells that the client need not be asked for the body. */
    void sentUnasked() {
        asked = true;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, target.length);
        if (count == 0 || ended) {
            return count == 0 ? 0 : -1;
        }
        ask();
        if (inFrame == 0 && !nextChunk()) {
            return -1;
        }
        fillIfEmpty();
        int taken = (int) Math.min(Math.min(count, inFrame), source.available());
        System.arraycopy(source.block(), source.position(), target, offset, taken);
        source.advance(taken);
        inFrame -= taken;
        ended = inFrame == 0 && length >= 0;
        read += taken;
        if (read > limit) {
            throw new BodyTooLargeException(limit);
        }
        return taken;
    }

    private void ask() {
        if (!asked) {
            asked = true;
            goAhead.run();
        }
    }

    private void fillIfEmpty() throws BodyBrokenException {
        if (source.available() == 0 && !source.fill(deadline)) {
            throw new BodyBrokenException("the client broke off the request body");
        }
    }

    /** Reads the head of the next chunk; false at the end of the body. */
    private boolean nextChunk() throws BodyBrokenException {
        if (!firstChunk && !framingLine().isEmpty()) {
            throw new BodyBrokenException("a chunk is longer than announced");
        }
        firstChunk = false;
        inFrame = chunkSize(framingLine());
        if (inFrame > 0) {
            return true;
        }
        ended = true;
        for (int lines = 0; !framingLine().isEmpty(); lines++) {
            if (lines == 64) {
                throw new BodyBrokenException("too many trailers");
            }
        }
        return false;
    }

    private static long chunkSize(String line) throws BodyBrokenException {
        int extension = line.indexOf(';');
        String digits = (extension < 0 ? line : line.substring(0, extension)).stripTrailing();
        if (digits.isEmpty() || digits.length() > 15) {
            throw new BodyBrokenException("a chunk without a proper size");
        }
        long size = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) < 128 ? Character.digit(digits.charAt(i), 16) : -1;
            if (digit < 0) {
                throw new BodyBrokenException("a chunk without a proper size");
            }
            size = size << 4 | digit;
        }
        return size;
    }

    /** Reads a line of the chunk framing; only carriage return and line feed together end it. */
    private String framingLine() throws BodyBrokenException {
        var line = new StringBuilder();
        while (line.length() < MAX_FRAMING_LINE) {
            char c = next();
            if (c == '\n') {
                throw new BodyBrokenException("a line feed without carriage return in the chunk framing");
            }
            if (c == '\r') {
                if (next() != '\n') {
                    throw new BodyBrokenException("a carriage return without line feed in the chunk framing");
                }
                return line.toString();
            }
            line.append(c);
        }
        throw new BodyBrokenException("a line of the chunk framing is too long");
    }

    private char next() throws BodyBrokenException {
        fillIfEmpty();
        char c = (char) (source.block()[source.position()] & 0xFF);
        source.advance(1);
        return c;
    }
}
