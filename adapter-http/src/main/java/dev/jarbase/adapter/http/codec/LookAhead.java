package dev.jarbase.adapter.http.codec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Input that is searched for lines and delimiters before it is taken. */
final class LookAhead {
    private final InputStream input;
    private byte[] buffer = new byte[16 * 1024];
    private int start;
    private int end;
    private boolean ended;

    /** Takes bytes out of the buffer. */
    @FunctionalInterface
    interface Taker {
        void take(byte[] bytes, int offset, int count) throws IOException;
    }

    LookAhead(InputStream input) {
        this.input = input;
    }

    /** Takes the next line with its line break; empty at the end, without a line break if the input ends first. */
    String line(int limit) throws IOException {
        int searched = 0;
        while (true) {
            for (; start + searched < end; searched++) {
                if (buffer[start + searched] == '\n') {
                    return take(searched + 1);
                }
            }
            if (searched > limit) {
                throw new MalformedBodyException("a line of the multipart body is too long");
            }
            if (!fill()) {
                return take(end - start);
            }
        }
    }

    private String take(int count) {
        String line = new String(buffer, start, count, StandardCharsets.UTF_8);
        start += count;
        return line;
    }

    /**
     * Takes everything before the next delimiter that stands alone on its line.
     *
     * @param atOnce what counts as the delimiter if nothing is before it
     */
    void copyUntil(byte[] delimiter, byte[] atOnce, Taker taker) throws IOException {
        if (startsWithDelimiter(atOnce)) {
            return;
        }
        while (true) {
            int at = find(delimiter);
            // What may be the beginning of a delimiter stays in the buffer until more has come.
            int certain = at >= 0 ? at : Math.max(start, end - delimiter.length - 1);
            if (certain > start) {
                taker.take(buffer, start, certain - start);
                start = certain;
            }
            if (at >= 0 && isDelimiter(at, delimiter)) {
                return;
            }
            if (at >= 0) {
                taker.take(buffer, start, 1);
                start++;
            } else if (!fill()) {
                throw new MalformedBodyException("the multipart body ends within a part");
            }
        }
    }

    private boolean startsWithDelimiter(byte[] delimiter) throws IOException {
        while (end - start < delimiter.length && fill()) {
            // More is needed to decide.
        }
        return end - start >= delimiter.length && matches(start, delimiter) && isDelimiter(start, delimiter);
    }

    /** Returns where a delimiter lies in the buffer, or -1. */
    private int find(byte[] delimiter) {
        for (int at = start; at + delimiter.length <= end; at++) {
            if (buffer[at] == delimiter[0] && matches(at, delimiter)) {
                return at;
            }
        }
        return -1;
    }

    private boolean matches(int at, byte[] delimiter) {
        return Arrays.equals(buffer, at, at + delimiter.length, delimiter, 0, delimiter.length);
    }

    /** Whether what follows on the line makes it a delimiter: nothing, white space or two hyphens. */
    private boolean isDelimiter(int at, byte[] delimiter) throws IOException {
        int offset = at - start + delimiter.length;
        while (end - start < offset + 2 && fill()) {
            // More is needed to decide.
        }
        if (end - start <= offset) {
            return true;
        }
        byte next = buffer[start + offset];
        if (next == '-') {
            return end - start > offset + 1 && buffer[start + offset + 1] == '-';
        }
        return next == ' ' || next == '\t' || next == '\r' || next == '\n';
    }

    /** Reads more behind what is in the buffer; false at the end of the input. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int count = input.read(buffer, end, buffer.length - end);
        ended = count < 0;
        end += Math.max(0, count);
        return !ended;
    }
}
