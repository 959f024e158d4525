package dev.jarbase.adapter.http.wire;

import java.util.List;

/** A body as HTTP/1 frames it: by its length, or in chunks. */
final class FramedBody extends BodyInput {
    private static final int MAX_FRAMING_LINE = 4096;

    private final ByteSource source;
    private final Runnable goAhead;
    private final long deadline;
    private long inFrame;
    private boolean ended;
    private boolean asked;
    private boolean firstChunk = true;

    private FramedBody(ByteSource source, long length, long deadline, Runnable goAhead) {
        super(length);
        this.source = source;
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
    static FramedBody of(RequestHead head, ByteSource source, long deadline, Runnable goAhead) {
        return new FramedBody(source, announcedLength(head), deadline, goAhead);
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
        long length = HeadRules.bodyLength(first);
        if (length < 0) {
            throw MalformedRequestException.badRequest();
        }
        return length;
    }

    /** Whether everything has been read. */
    boolean isEnded() {
        return ended;
    }

    /** Whether the rest is surely not more than that and can be read, because the client sends it unasked. */
    boolean isRestWithin(int bytes) {
        return ended || (asked && length() >= 0 && inFrame <= bytes);
    }

    /** Tells that the client need not be asked for the body. */
    void sentUnasked() {
        asked = true;
    }

    @Override
    protected int take(byte[] target, int offset, int count) throws BodyBrokenException {
        if (ended) {
            return -1;
        }
        ask();
        if (inFrame == 0 && !nextChunk()) {
            return -1;
        }
        int taken = source.take(target, offset, (int) Math.min(count, inFrame), deadline);
        if (taken < 0) {
            throw brokenOff();
        }
        inFrame -= taken;
        ended = inFrame == 0 && length() >= 0;
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
            throw brokenOff();
        }
    }

    private static BodyBrokenException brokenOff() {
        return new BodyBrokenException("the client broke off the request body");
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
