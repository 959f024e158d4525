package dev.jarbase.adapter.http.h2;

import dev.jarbase.adapter.http.hpack.CompressionException;
import dev.jarbase.adapter.http.wire.ByteSource;
import dev.jarbase.adapter.http.wire.ClientGoneException;
import dev.jarbase.adapter.http.wire.ClientLine;
import dev.jarbase.adapter.http.wire.Conversation;
import dev.jarbase.adapter.http.wire.Pace;
import dev.jarbase.adapter.http.wire.RequestHead;
import dev.jarbase.adapter.http.wire.WireHandler;
import dev.jarbase.adapter.http.wire.WireLimits;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** One connection: its thread reads frames, every request is answered in another one. */
final class Http2Connection implements Conversation {
    private static final System.Logger LOG = System.getLogger(Http2Connection.class.getName());
    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final long LINGER_NANOS = Duration.ofSeconds(1).toNanos();
    /** How many requests of one client are answered at a time, as the peer does. */
    private static final int MOST_STREAMS = 250;

    private final Http2Protocol protocol;
    private final WireLimits limits;
    private final ClientLine line;
    private final Pace pace;
    private final ByteSource source;
    private final FrameReader reader;
    private final FrameWriter writer;
    private final Streams streams = new Streams();
    private final Incoming incoming;
    private volatile boolean stopping;

    /** To be made in the thread of the connection. */
    Http2Connection(Http2Protocol protocol, ClientLine line) {
        this.protocol = protocol;
        this.limits = protocol.limits();
        this.line = line;
        this.pace = new Pace(Thread.currentThread());
        this.source = new ByteSource(line, pace);
        this.reader = new FrameReader(source, limits.head());
        this.writer = new FrameWriter(line, limits.write());
        this.incoming = new Incoming(this, reader, streams, limits);
    }

    WireHandler handler() {
        return protocol.handler();
    }

    FrameWriter writer() {
        return writer;
    }

    InetAddress remote() {
        return line.remote();
    }

    boolean isSecure() {
        return line.isSecure();
    }

    StreamAnswer answerTo(Http2Stream stream, RequestHead head) {
        StreamSender sender = new StreamSender(stream, streams, writer, limits.write());
        boolean withoutBody = head.method().equals("HEAD");
        return new StreamAnswer(stream, sender, new StreamAnswer.Form(withoutBody, protocol.date()));
    }

    StreamBody bodyOf(Http2Stream stream, long deadline, Runnable goAhead) {
        return new StreamBody(stream, streams, writer, deadline, goAhead);
    }

    @Override
    public void hold() throws InterruptedException {
        try {
            converse();
        } catch (ConnectionFault fault) {
            LOG.log(Level.DEBUG, () -> "gave up a connection: " + fault.getMessage());
            farewell(fault.code());
        } catch (CompressionException malformed) {
            LOG.log(Level.DEBUG, () -> "gave up a connection: " + malformed.getMessage());
            farewell(ErrorCode.COMPRESSION_ERROR);
        } catch (ClientGoneException gone) {
            LOG.log(Level.TRACE, "client gone", gone);
        } finally {
            streams.loseAll();
            // A client that comes and goes quickly still counts for what it began.
            streams.awaitQuiet();
        }
    }

    private void converse() {
        byte[] preface = new byte[PREFACE.length];
        if (!reader.fill(preface, deadline()) || !Arrays.equals(preface, PREFACE)) {
            throw new ConnectionFault(ErrorCode.PROTOCOL_ERROR, "it did not begin as HTTP/2");
        }
        writer.settings(new int[][] {
            {ClientSettings.MOST_STREAMS, MOST_STREAMS},
            {ClientSettings.INITIAL_WINDOW, Streams.STREAM_WINDOW},
            {ClientSettings.HEADER_BYTES, limits.headBytes()}
        });
        writer.windowUpdate(0, Streams.CONNECTION_WINDOW - Streams.FIRST_WINDOW);
        Optional<Frame> frame = reader.next(deadline());
        if (frame.isPresent()
                && (frame.get().type() != Frame.SETTINGS || frame.get().has(Frame.ACK))) {
            throw new ConnectionFault(ErrorCode.PROTOCOL_ERROR, "the first frame is not about settings");
        }
        while (frame.isPresent()) {
            incoming.take(frame.get());
            frame = reader.next();
        }
    }

    private long deadline() {
        return System.nanoTime() + limits.head().toNanos();
    }

    /** Resets a stream on which no work is done any more. */
    void giveUp(Http2Stream stream, ErrorCode code) {
        streams.deactivate(stream);
        reset(stream.id(), code);
    }

    /** Resets a stream; what the client has sent for it meanwhile is no fault of the client. */
    void reset(int streamId, ErrorCode code) {
        streams.forgive(streamId);
        writer.reset(streamId, code);
    }

    /**
     * Has a request answered.
     *
     * @throws StreamFault if there is no room for it, or its body is not as announced
     */
    void begin(Frame frame, RequestHead head) {
        int id = frame.streamId();
        long length = RequestFields.bodyLength(id, head);
        boolean ended = frame.has(Frame.END_STREAM);
        if (ended && length > 0) {
            throw new StreamFault(id, ErrorCode.PROTOCOL_ERROR, "the body is shorter than announced");
        }
        if (stopping || streams.active() >= MOST_STREAMS || !protocol.enter(line.remote())) {
            throw new StreamFault(id, ErrorCode.REFUSED_STREAM, "too many requests at a time");
        }
        Http2Stream stream = streams.begin(id, ended ? 0 : length, ended);
        long bodyDeadline = System.nanoTime() + limits.body().toNanos();
        Thread.ofVirtual().name("http2-request").start(new RequestTask(this, stream, head, bodyDeadline));
    }

    /** Forgets a stream, whose client has gone or has all it wanted. */
    void drop(Http2Stream stream) {
        allow(streams.drop(stream));
    }

    /** Lets the client send more on the connection, if it is more than nothing. */
    void allow(int increment) {
        if (increment > 0) {
            writer.windowUpdate(0, increment);
        }
    }

    /** Ends what was begun for a request; called by the thread that answered it. */
    void ended(Http2Stream stream) {
        try {
            drop(stream);
        } catch (ClientGoneException gone) {
            LOG.log(Level.TRACE, "client gone", gone);
        } finally {
            streams.end(stream);
            protocol.leave(line.remote());
            if (stopping && streams.running() == 0) {
                pace.breakBetweenRequests();
            }
        }
    }

    /** Says why the connection ends and waits a moment: closing at once would destroy the words on their way. */
    private void farewell(ErrorCode code) {
        try {
            writer.goAway(streams.lastId(), code);
            long deadline = System.nanoTime() + LINGER_NANOS;
            boolean more = true;
            while (more && deadline - System.nanoTime() > 0) {
                more = source.fill(deadline);
            }
        } catch (ClientGoneException gone) {
            LOG.log(Level.TRACE, "client gone", gone);
        }
    }

    private boolean isIdle() {
        return streams.idleNanos() > limits.idle().toNanos();
    }

    @Override
    public void breakIfOverdue() {
        writer.breakIfOverdue();
        pace.breakIfOverdue();
        if (isIdle()) {
            stop();
        }
    }

    @Override
    public void stop() {
        stopping = true;
        // In another thread, because the client may not take it at once.
        Thread.ofVirtual().name("http2-goodbye").start(this::sayGoodbye);
    }

    private void sayGoodbye() {
        try {
            writer.goAway(streams.lastId(), ErrorCode.NO_ERROR);
        } catch (ClientGoneException gone) {
            LOG.log(Level.TRACE, "client gone", gone);
        }
        if (streams.running() == 0) {
            pace.breakBetweenRequests();
        }
    }
}
