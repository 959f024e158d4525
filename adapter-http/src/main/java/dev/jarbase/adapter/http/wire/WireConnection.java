package dev.jarbase.adapter.http.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** One connection: reads requests one after the other and has them answered, all in the thread of the connection. */
final class WireConnection implements Conversation {
    private static final System.Logger LOG = System.getLogger(WireConnection.class.getName());
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final long LINGER_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST_LINGER_NANOS = Duration.ofSeconds(5).toNanos();

    private final WireHandler handler;
    private final WireLimits limits;
    private final ClientLine line;
    private final Pace pace;
    private final ByteSource source;
    private final AnswerSink sink;
    private final LiveConnection live;
    private volatile boolean running = true;

    WireConnection(ClientLine line, WireHandler handler, WireLimits limits, DateLine date) {
        this.handler = handler;
        this.limits = limits;
        this.line = line;
        this.pace = new Pace(Thread.currentThread());
        this.source = new ByteSource(line, pace);
        this.sink = new AnswerSink(line, pace, date, limits.write());
        Pace sending = new Pace(Thread.currentThread());
        this.live = new LiveConnection(source, new AnswerSink(line, sending, date, limits.write()), pace, sending);
    }

    @Override
    public void hold() {
        try {
            converse();
        } catch (MalformedRequestException malformed) {
            refuse(malformed);
        } catch (ClientGoneException gone) {
            LOG.log(System.Logger.Level.TRACE, "client gone", gone);
        }
    }

    private void converse() {
        HeadReader heads = new HeadReader(source, limits);
        boolean keepAlive = true;
        while (running && keepAlive) {
            Optional<RequestHead> head = heads.next();
            keepAlive = head.isPresent() && answer(head.get());
        }
    }

    /** Has one request answered; true if another one may follow on the connection. */
    private boolean answer(RequestHead head) {
        long bodyDeadline = System.nanoTime() + limits.body().toNanos();
        FramedBody body = FramedBody.of(head, source, bodyDeadline, () -> sink.write(CONTINUE, CONTINUE.length));
        Http1Answer answer = new Http1Answer(head, body, sink, live);
        if (head.headers().contains("Content-Length") && body.length() < 0) {
            answer.closeAfterwards();
        }
        if (expects(head, body, answer)) {
            handle(head, body, answer);
        }
        if (!answer.isCommitted()) {
            answer.send(200);
        }
        return finish(body, answer.keepsAlive());
    }

    /** Looks at what the client wants to know before it sends the body; false if the request is answered with it. */
    private static boolean expects(RequestHead head, FramedBody body, Http1Answer answer) {
        String expected = head.headers().first("Expect");
        if (expected.isEmpty()) {
            body.sentUnasked();
        } else if (!expected.equalsIgnoreCase("100-continue")) {
            answer.closeAfterwards();
            answer.send(417);
            return false;
        }
        if (head.target().equals("*")) {
            answer.closeAfterwards();
            answer.send(head.method().equals("OPTIONS") ? 200 : 400);
            return false;
        }
        return true;
    }

    private void handle(RequestHead head, FramedBody body, Http1Answer answer) {
        try {
            handler.answer(new WireRequest(head, body, line.remote(), line.isSecure()), answer);
        } catch (BodyBrokenException broken) {
            throw new ClientGoneException("the request body is broken");
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.WARNING, "failed to answer a request", failed);
            answer.closeAfterwards();
        }
    }

    private boolean finish(FramedBody body, boolean keepAlive) {
        if (body.isEnded()) {
            return keepAlive;
        }
        if (!keepAlive) {
            linger();
            return false;
        }
        byte[] skipped = new byte[8192];
        try {
            while (body.read(skipped, 0, skipped.length) >= 0) {
                // What was announced is small: the answer said that the connection stays.
            }
            return true;
        } catch (IOException broken) {
            return false;
        }
    }

    private void refuse(MalformedRequestException malformed) {
        byte[] text = malformed.answer().getBytes(StandardCharsets.UTF_8);
        AnswerBuffer out = new AnswerBuffer(256);
        out.write(StatusLine.of(malformed.status()));
        out.ascii("Content-Type: text/plain; charset=utf-8\r\nConnection: close\r\nContent-Length: ");
        out.number(text.length);
        out.ascii("\r\n\r\n");
        out.write(text);
        try {
            sink.write(out.bytes(), out.size());
            linger();
        } catch (ClientGoneException gone) {
            LOG.log(System.Logger.Level.TRACE, "client gone", gone);
        }
    }

    /** Takes what the client still sends, until it pauses: closing at once would destroy the answer on its way. */
    private void linger() {
        long begin = System.nanoTime();
        boolean more = true;
        while (more && System.nanoTime() - begin < LONGEST_LINGER_NANOS) {
            more = source.fill(System.nanoTime() + LINGER_NANOS);
        }
    }

    @Override
    public void breakIfOverdue() {
        if (live.isOverdue()) {
            live.breakOff();
        }
        pace.breakIfOverdue();
    }

    @Override
    public void stop() {
        running = false;
        pace.breakBetweenRequests();
    }
}
