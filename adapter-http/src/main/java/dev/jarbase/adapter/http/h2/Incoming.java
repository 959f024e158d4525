package dev.jarbase.adapter.http.h2;

import dev.jarbase.adapter.http.hpack.HeaderDecoder;
import dev.jarbase.adapter.http.hpack.HeaderDecoder.Fields;
import dev.jarbase.adapter.http.hpack.HeaderField;
import dev.jarbase.adapter.http.wire.ClientGoneException;
import dev.jarbase.adapter.http.wire.WireLimits;
import java.io.ByteArrayOutputStream;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/** Does what the frames of a client say, and counts what it costs. Belongs to the thread of the connection. */
final class Incoming {
    private static final System.Logger LOG = System.getLogger(Incoming.class.getName());
    private static final int TABLE_SIZE = 4096;
    private static final int RESET_COST = 2;

    /** Clients widen an exhausted window by much; less makes the server send small pieces. */
    private static final int USUAL_INCREMENT = 1024;

    private final Http2Connection connection;
    private final FrameReader reader;
    private final FrameWriter writer;
    private final Streams streams;
    private final WireLimits limits;
    private final ClientSettings settings;
    private final HeaderDecoder decoder;
    private final Budget budget = new Budget();

    Incoming(Http2Connection connection, FrameReader reader, Streams streams, WireLimits limits) {
        this.connection = connection;
        this.reader = reader;
        this.writer = connection.writer();
        this.streams = streams;
        this.limits = limits;
        this.settings = new ClientSettings(streams, writer);
        this.decoder = new HeaderDecoder(TABLE_SIZE, limits.headBytes());
    }

    /** Does what a frame says. @throws ConnectionFault if the connection cannot go on */
    void take(Frame frame) {
        try {
            switch (frame.type()) {
                case Frame.DATA -> data(frame);
                case Frame.HEADERS -> headers(frame);
                case Frame.RST_STREAM -> reset(frame);
                case Frame.SETTINGS -> settings(frame);
                case Frame.PING -> ping(frame);
                case Frame.WINDOW_UPDATE -> widen(frame);
                case Frame.PRIORITY -> priority(frame);
                case Frame.GOAWAY -> requireConnection(frame);
                case Frame.PUSH_PROMISE, Frame.CONTINUATION ->
                    throw new ConnectionFault(ErrorCode.PROTOCOL_ERROR, "a frame that cannot come here");
                default -> budget.spend(1);
            }
        } catch (StreamFault fault) {
            LOG.log(Level.DEBUG, () -> "gave up a stream: " + fault.getMessage());
            // A client that did not know the limit yet has done nothing wrong.
            budget.spend(fault.code() == ErrorCode.REFUSED_STREAM ? 1 : RESET_COST);
            connection.reset(fault.streamId(), fault.code());
            streams.find(fault.streamId()).ifPresent(connection::drop);
        }
    }

    private void headers(Frame frame) {
        int id = requireStream(frame);
        boolean isNew = !streams.isKnown(id);
        if (isNew) {
            streams.claim(id);
        }
        byte[] block = block(frame);
        Fields fields = decoder.decode(block, block.length);
        if (!isNew) {
            trailers(frame, fields.list());
        } else if (fields.isTooLarge()) {
            budget.spend(1);
            writer.headers(id, RequestTask.tooLarge(), FrameWriter.Part.empty(true));
            if (!frame.has(Frame.END_STREAM)) {
                connection.reset(id, ErrorCode.NO_ERROR);
            }
        } else {
            connection.begin(frame, RequestFields.head(id, fields.list()));
        }
    }

    /** Collects the fields of a request, which may come in several frames but nothing between. */
    private byte[] block(Frame first) {
        ByteArrayOutputStream block = new ByteArrayOutputStream(first.length());
        long deadline = System.nanoTime() + limits.head().toNanos();
        Frame.Content part = first.useful();
        Frame frame = first;
        block.write(part.bytes(), part.from(), part.length());
        while (!frame.has(Frame.END_HEADERS)) {
            budget.spend(1);
            frame = reader.next(deadline)
                    .orElseThrow(() -> new ClientGoneException("the client broke off the fields of a request"));
            if (frame.type() != Frame.CONTINUATION || frame.streamId() != first.streamId()) {
                throw new ConnectionFault(ErrorCode.PROTOCOL_ERROR, "the fields of a request are not complete");
            }
            part = frame.content();
            block.write(part.bytes(), part.from(), part.length());
            if (block.size() > limits.headBytes()) {
                throw new ConnectionFault(ErrorCode.ENHANCE_YOUR_CALM, "the fields of a request are too large");
            }
        }
        return block.toByteArray();
    }

    private void trailers(Frame frame, List<HeaderField> fields) {
        Optional<Http2Stream> stream = streams.find(frame.streamId());
        if (stream.isEmpty()) {
            requireForgiven(frame.streamId());
            return;
        }
        stream.get().requireOpen();
        if (!frame.has(Frame.END_STREAM)) {
            throw new StreamFault(frame.streamId(), ErrorCode.PROTOCOL_ERROR, "fields come a second time");
        }
        RequestFields.requireTrailers(frame.streamId(), fields);
        stream.get().endByClient();
    }

    private void data(Frame frame) {
        int id = requireStream(frame);
        streams.charge(frame.length());
        Frame.Content content = frame.useful();
        if (content.length() == 0 && !frame.has(Frame.END_STREAM)) {
            budget.spend(1);
        }
        Optional<Http2Stream> stream = known(id);
        if (stream.isEmpty()) {
            requireForgiven(id);
            connection.allow(streams.settle(frame.length()));
            return;
        }
        try {
            connection.allow(streams.settle(stream.get().receive(content, frame.length())));
        } catch (StreamFault fault) {
            connection.allow(streams.settle(frame.length()));
            throw fault;
        }
        if (frame.has(Frame.END_STREAM)) {
            stream.get().endByClient();
        }
    }

    private void reset(Frame frame) {
        frame.requireLength(4);
        Optional<Http2Stream> stream = known(requireStream(frame));
        // Checked before anything is freed, and counted also if the answer was just about to be complete.
        budget.spend(stream.isPresent() ? RESET_COST : 1);
        streams.unforgive(frame.streamId());
        stream.ifPresent(connection::drop);
    }

    private void settings(Frame frame) {
        requireConnection(frame);
        if (frame.has(Frame.ACK)) {
            frame.requireLength(0);
            return;
        }
        budget.spend(Math.max(1, ClientSettings.count(frame)));
        settings.apply(frame);
        writer.write(Frame.SETTINGS, Frame.ACK, 0);
    }

    private void ping(Frame frame) {
        requireConnection(frame);
        frame.requireLength(8);
        if (!frame.has(Frame.ACK)) {
            budget.spend(1);
            writer.write(
                    Frame.PING,
                    Frame.ACK,
                    0,
                    frame.content().intAt(0),
                    frame.content().intAt(4));
        }
    }

    private void widen(Frame frame) {
        frame.requireLength(4);
        int increment = frame.content().intAt(0) & Integer.MAX_VALUE;
        boolean wasExhausted = frame.streamId() == 0
                ? streams.widen(increment)
                : known(frame.streamId())
                        .map(stream -> streams.widen(stream, increment))
                        .orElse(false);
        if (wasExhausted && increment < USUAL_INCREMENT) {
            budget.spend(1);
        }
    }

    private void priority(Frame frame) {
        budget.spend(1);
        requireStream(frame);
        if (frame.length() != 5) {
            throw new StreamFault(frame.streamId(), ErrorCode.FRAME_SIZE_ERROR, "a frame of a wrong size");
        }
    }

    private void requireForgiven(int id) {
        if (!streams.isForgiven(id)) {
            throw new ConnectionFault(ErrorCode.STREAM_CLOSED, "a frame is for a stream that has ended");
        }
        budget.spend(1);
    }

    private static int requireStream(Frame frame) {
        if (frame.streamId() == 0) {
            throw new ConnectionFault(ErrorCode.PROTOCOL_ERROR, "a frame belongs to no stream");
        }
        return frame.streamId();
    }

    private static void requireConnection(Frame frame) {
        if (frame.streamId() != 0) {
            throw new ConnectionFault(ErrorCode.PROTOCOL_ERROR, "a frame about the connection belongs to a stream");
        }
    }

    /** Returns a stream that was begun; nothing if it has ended. @throws ConnectionFault if it was never begun */
    private Optional<Http2Stream> known(int id) {
        if (!streams.isKnown(id)) {
            throw new ConnectionFault(ErrorCode.PROTOCOL_ERROR, "a frame is for a stream that was not begun");
        }
        return streams.find(id);
    }
}
