package dev.jarbase.adapter.http.codec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Input that is searched for lines and delimiters before it is taken. */
final class LookAhead {
    private static final int BLOCK = 64 * 1024;

    private final InputStream input;
    private final boolean whole;
    private byte[] buffer;
    private int start;
    private int end;
    private boolean ended;

    /** Takes bytes out of the buffer. */
    @FunctionalInterface
    interface Taker {
        void take(byte[] bytes, int offset, int count) throws IOException;
    }

    private LookAhead(InputStream input, byte[] buffer, boolean whole) {
        this.input = input;
        this.buffer = buffer;
        this.whole = whole;
    }

    /** Input of any length, of which a block is in memory at a time. */
    static LookAhead passing(InputStream input) {
        return new LookAhead(input, new byte[BLOCK], false);
    }

    /** Input of at most that many bytes, which all stay in memory: whoever takes some may keep the array. */
    static LookAhead whole(InputStream input, int length) {
        return new LookAhead(input, new byte[length], true);
    }

    /** Whether what is taken may be kept. */
    boolean isWhole() {
        return whole;
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

    /** Takes everything before the next delimiter that stands alone on its line, all at once if the input is whole. */
    void copyUntil(Delimiter delimiter, Taker taker) throws IOException {
        if (startsWithLineOf(delimiter)) {
            return;
        }
        int searched = 0;
        while (true) {
            int at = delimiter.find(buffer, start + searched, end);
            // What may be the beginning of a delimiter is looked at again when more has come.
            searched = at >= 0 ? at - start : Math.max(searched, end - start - delimiter.length() + 1);
            if (at >= 0 && standsAlone(searched + delimiter.length())) {
                pass(searched, taker);
                return;
            }
            searched += at >= 0 ? 1 : 0;
            if (!whole) {
                pass(searched, taker);
                searched = 0;
            }
            if (at < 0 && !fill()) {
                throw new MalformedBodyException("the multipart body ends within a part");
            }
        }
    }

    private void pass(int count, Taker taker) throws IOException {
        if (count > 0) {
            taker.take(buffer, start, count);
            start += count;
        }
    }

    private boolean startsWithLineOf(Delimiter delimiter) throws IOException {
        int length = delimiter.lineLength();
        while (end - start < length && fill()) {
            // More is needed to decide.
        }
        return end - start >= length && delimiter.isLineAt(buffer, start) && standsAlone(length);
    }

    /** Whether nothing, white space or two hyphens follow on the line, so many bytes from the start. */
    private boolean standsAlone(int offset) throws IOException {
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
        if (ended || (whole && end == buffer.length)) {
            return false;
        }
        if (!whole) {
            makeRoom();
        }
        int count = input.read(buffer, end, buffer.length - end);
        ended = count < 0;
        end += Math.max(0, count);
        return !ended;
    }

    private void makeRoom() {
        byte[] target = end - start == buffer.length ? new byte[buffer.length * 2] : buffer;
        System.arraycopy(buffer, start, target, 0, end - start);
        buffer = target;
        end -= start;
        start = 0;
    }
}
