package dev.jarbase.adapter.http.h2;

import dev.jarbase.adapter.http.hpack.HeaderBlock;
import dev.jarbase.adapter.http.wire.ClientGoneException;
import dev.jarbase.adapter.http.wire.ClientLine;
import dev.jarbase.adapter.http.wire.Pace;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Writes frames, each as a whole; every write has a deadline. Thread-safe. */
final class FrameWriter {
    /** The greatest content that every client takes. */
    static final int MOST_CONTENT = 16_384;

    private final ClientLine line;
    private final long patience;
    private final ReentrantLock writing = new ReentrantLock();
    private volatile @Nullable Pace pace;
    private boolean broken;
    private boolean tableUntold;

    FrameWriter(ClientLine line, Duration patience) {
        this.line = line;
        this.patience = patience.toNanos();
    }

    /** A frame without content other than a few numbers. */
    void write(int type, int flags, int streamId, int... numbers) {
        ByteBuffer out = ByteBuffer.allocate(Frame.HEAD + 4 * numbers.length);
        head(out, new Shape(4 * numbers.length, type, flags, streamId));
        for (int number : numbers) {
            out.putInt(number);
        }
        send(out);
    }

    void reset(int streamId, ErrorCode code) {
        write(Frame.RST_STREAM, 0, streamId, code.number());
    }

    void goAway(int lastStreamId, ErrorCode code) {
        write(Frame.GOAWAY, 0, 0, lastStreamId, code.number());
    }

    void windowUpdate(int streamId, int increment) {
        write(Frame.WINDOW_UPDATE, 0, streamId, increment);
    }

    /** The server's settings, each a number of 16 bits with a value of 32. */
    void settings(int[][] settings) {
        ByteBuffer out = ByteBuffer.allocate(Frame.HEAD + 6 * settings.length);
        head(out, new Shape(6 * settings.length, Frame.SETTINGS, 0, 0));
        for (int[] setting : settings) {
            out.putShort((short) setting[0]).putInt(setting[1]);
        }
        send(out);
    }

    /** Has the next block of fields tell that no table is used, which a client that wants a smaller one has to hear. */
    void tellEmptyTable() {
        writing.lock();
        try {
            tableUntold = true;
        } finally {
            writing.unlock();
        }
    }

    /** Fields, and behind them the first part of the body, if there is any. */
    void headers(int streamId, byte[] fields, Part body) {
        writing.lock();
        try {
            byte[] block = tableUntold ? HeaderBlock.withEmptyTable(fields) : fields;
            tableUntold = false;
            send(frames(streamId, block, body));
        } finally {
            writing.unlock();
        }
    }

    private static ByteBuffer frames(int streamId, byte[] block, Part body) {
        int blocks = Math.max(1, (block.length + MOST_CONTENT - 1) / MOST_CONTENT);
        boolean withBody = body.length() > 0;
        ByteBuffer out =
                ByteBuffer.allocate(blocks * Frame.HEAD + block.length + (withBody ? Frame.HEAD + body.length() : 0));
        for (int i = 0; i < blocks; i++) {
            int from = i * MOST_CONTENT;
            int length = Math.min(MOST_CONTENT, block.length - from);
            int flags = i == blocks - 1 ? Frame.END_HEADERS : 0;
            if (i == 0 && body.isLast() && !withBody) {
                flags |= Frame.END_STREAM;
            }
            head(out, new Shape(length, i == 0 ? Frame.HEADERS : Frame.CONTINUATION, flags, streamId));
            out.put(block, from, length);
        }
        if (withBody) {
            data(out, streamId, body);
        }
        return out;
    }

    /** A part of a body; it must fit the windows. */
    void data(int streamId, Part body) {
        ByteBuffer out = ByteBuffer.allocate(Frame.HEAD + body.length());
        data(out, streamId, body);
        send(out);
    }

    private static void data(ByteBuffer out, int streamId, Part body) {
        int flags = body.isLast() ? Frame.END_STREAM : 0;
        head(out, new Shape(body.length(), Frame.DATA, flags, streamId));
        out.put(body.bytes(), body.from(), body.length());
    }

    private record Shape(int length, int type, int flags, int streamId) {}

    private static void head(ByteBuffer out, Shape shape) {
        out.put((byte) (shape.length() >> 16)).putShort((short) shape.length());
        out.put((byte) shape.type()).put((byte) shape.flags()).putInt(shape.streamId());
    }

    /** Sends what a buffer holds. @throws ClientGoneException if the client has gone or does not take it */
    void send(ByteBuffer frames) {
        writing.lock();
        try {
            if (broken) {
                throw new ClientGoneException("the client closed the connection");
            }
            Pace own = new Pace(Thread.currentThread());
            own.await(System.nanoTime() + patience);
            pace = own;
            broken = true;
            line.send(frames.array(), frames.arrayOffset(), frames.position());
            pace = null;
            own.done();
            broken = false;
        } catch (UncheckedIOException closed) {
            throw new ClientGoneException("the client closed the connection");
        } finally {
            writing.unlock();
        }
    }

    /** Breaks off a write that takes too long. */
    void breakIfOverdue() {
        Pace present = pace;
        if (present != null) {
            present.breakIfOverdue();
        }
    }

    /** A part of a body. */
    static final class Part {
        private static final byte[] NOTHING = {};

        private final byte[] bytes;
        private final int from;
        private final int length;
        private final boolean last;

        Part(byte[] bytes, int from, int length, boolean last) {
            this.bytes = bytes;
            this.from = from;
            this.length = length;
            this.last = last;
        }

        /** No bytes, and perhaps the end. */
        static Part empty(boolean last) {
            return new Part(NOTHING, 0, 0, last);
        }

        byte[] bytes() {
            return bytes;
        }

        int from() {
            return from;
        }

        int length() {
            return length;
        }

        boolean isLast() {
            return last;
        }
    }
}
