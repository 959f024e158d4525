package dev.jarbase.adapter.http.wire;

import java.util.Arrays;
import java.util.Optional;

/** Reads request heads from what a client sends; belongs to the connection's thread. */
final class HeadReader {
    private final ByteSource source;
    private final WireLimits limits;

    HeadReader(ByteSource source, WireLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    /**
     * Waits for the next request; nothing if the client has gone.
     *
     * @throws MalformedRequestException if what comes is not a request
     */
    Optional<RequestHead> next() {
        if (!source.awaitRequest(System.nanoTime() + limits.idle().toNanos())) {
            return Optional.empty();
        }
        byte[] block = source.block();
        int start = source.position();
        var end = new HeadEnd(start);
        int after = end.find(block, block.length);
        if (after < 0) {
            return readOn(Arrays.copyOfRange(block, start, block.length));
        }
        source.advance(after - start);
        return Optional.of(HeadParser.parse(block, start, after));
    }

    /** Collects a head that came in several blocks. */
    private Optional<RequestHead> readOn(byte[] begun) {
        long deadline = System.nanoTime() + limits.head().toNanos();
        byte[] head = begun;
        int size = begun.length;
        var end = new HeadEnd(0);
        while (true) {
            int after = end.find(head, size);
            if (after >= 0) {
                // What lies behind the head belongs to the block that came last.
                int behind = size - after;
                source.advance(source.available() - behind);
                return Optional.of(HeadParser.parse(Arrays.copyOf(head, after), 0, after));
            }
            if (size > limits.headBytes()) {
                throw new MalformedRequestException(431, "431 Request Header Fields Too Large");
            }
            if (!source.fill(deadline)) {
                return Optional.empty();
            }
            int more = source.available();
            if (head.length - size < more) {
                head = Arrays.copyOf(head, Math.max(head.length * 2, size + more));
            }
            System.arraycopy(source.block(), 0, head, size, more);
            size += more;
        }
    }

    /** Looks for the empty line that ends a head, going on where it stopped. */
    private static final class HeadEnd {
        private int lineStart;
        private int next;

        HeadEnd(int start) {
            lineStart = start;
            next = start;
        }

        /** Returns the position behind the empty line, or -1 if it has not come yet. */
        int find(byte[] bytes, int size) {
            for (; next < size; next++) {
                if (bytes[next] == '\n') {
                    int length = next - lineStart;
                    if (length == 0 || (length == 1 && bytes[lineStart] == '\r')) {
                        return next + 1;
                    }
                    lineStart = next + 1;
                }
            }
            return -1;
        }
    }
}
