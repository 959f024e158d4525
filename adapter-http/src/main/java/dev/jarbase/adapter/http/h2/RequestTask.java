package dev.jarbase.adapter.http.h2;

import dev.jarbase.adapter.http.h2.FrameWriter.Part;
import dev.jarbase.adapter.http.hpack.HeaderBlock;
import dev.jarbase.adapter.http.wire.BodyBrokenException;
import dev.jarbase.adapter.http.wire.ClientGoneException;
import dev.jarbase.adapter.http.wire.RequestHead;
import dev.jarbase.adapter.http.wire.WireRequest;
import java.io.IOException;
import java.lang.System.Logger.Level;

/** Has one request answered in a thread of its own. */
final class RequestTask implements Runnable {
    private static final System.Logger LOG = System.getLogger(RequestTask.class.getName());

    private final Http2Connection connection;
    private final Http2Stream stream;
    private final RequestHead head;
    private final long bodyDeadline;

    RequestTask(Http2Connection connection, Http2Stream stream, RequestHead head, long bodyDeadline) {
        this.connection = connection;
        this.stream = stream;
        this.head = head;
        this.bodyDeadline = bodyDeadline;
    }

    /** The fields of the answer to a request whose fields are too large to be looked at. */
    static byte[] tooLarge() {
        return new HeaderBlock().status(431).field("content-length", "0").toBytes();
    }

    @Override
    public void run() {
        try {
            answer();
        } catch (ClientGoneException | BodyBrokenException gone) {
            LOG.log(Level.TRACE, "client gone", gone);
            giveUp(ErrorCode.CANCEL);
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "failed to answer a request", failed);
            giveUp(ErrorCode.INTERNAL_ERROR);
        } catch (RuntimeException | Error failed) {
            LOG.log(Level.ERROR, "failed to answer a request", failed);
            giveUp(ErrorCode.INTERNAL_ERROR);
        } finally {
            connection.ended(stream);
        }
    }

    private void answer() throws IOException {
        StreamAnswer answer = connection.answerTo(stream, head);
        if (expects(answer)) {
            StreamBody body = connection.bodyOf(stream, bodyDeadline, this::goAhead);
            connection
                    .handler()
                    .answer(new WireRequest(head, body, connection.remote(), connection.isSecure()), answer);
        }
        if (!answer.isCommitted()) {
            answer.send(200);
        }
        if (!stream.isAnswered()) {
            giveUp(ErrorCode.INTERNAL_ERROR);
        } else if (!stream.isEndedByClient()) {
            // The client may stop sending a body that nobody reads (RFC 9113, section 8.1).
            giveUp(ErrorCode.NO_ERROR);
        }
    }

    /** Looks at what the client wants to know before it sends the body; false if the request is answered with it. */
    private boolean expects(StreamAnswer answer) {
        String expected = head.headers().first("Expect");
        if (!expected.isEmpty() && !expected.equalsIgnoreCase("100-continue")) {
            answer.send(417);
            return false;
        }
        if (head.target().equals("*")) {
            answer.send(head.method().equals("OPTIONS") ? 200 : 400);
            return false;
        }
        return true;
    }

    private void goAhead() {
        if (!head.headers().first("Expect").isEmpty()) {
            byte[] block = new HeaderBlock().field(":status", "100").toBytes();
            connection.writer().headers(stream.id(), block, Part.empty(false));
        }
    }

    /** Resets the stream, unless the client has or was told already. */
    private void giveUp(ErrorCode code) {
        if (stream.isLost()) {
            return;
        }
        try {
            connection.giveUp(stream, code);
        } catch (ClientGoneException gone) {
            LOG.log(Level.TRACE, "client gone", gone);
        }
    }
}
