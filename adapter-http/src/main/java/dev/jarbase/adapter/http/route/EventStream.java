package dev.jarbase.adapter.http.route;

import dev.jarbase.adapter.http.wire.LiveStream;
import dev.jarbase.adapter.http.wire.WireAnswer;
import dev.jarbase.application.realtime.MessageSink;
import dev.jarbase.application.subscriptions.RealtimeClient;
import dev.jarbase.application.subscriptions.RealtimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one client as server-sent events, in the peer's form: no space behind colons, the client's id as id. The
 * id of an event for a client that resumes is its cursor.
 */
final class EventStream implements MessageSink {
    private static final byte[] ID = ascii("id:");
    private static final byte[] EVENT = ascii("\nevent:");
    private static final byte[] DATA = ascii("\ndata:");
    private static final byte[] END = ascii("\n\n");
    private static final int BLOCK = 32 * 1024;

    private final WireAnswer answer;
    private volatile byte[] id = {};
    private volatile @Nullable LiveStream stream;

    EventStream(WireAnswer answer) {
        this.answer = answer;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void begin(RealtimeClient client) {
        id = ascii(client.id());
        stream = answer.streamLive(200);
        if (!answer.mayHaveBody()) {
            client.close();
        }
    }

    @Override
    public void send(List<RealtimeMessage> messages) {
        FrameBuffer out = new FrameBuffer(roughly(messages.getFirst()));
        for (int i = 0; i < messages.size(); i++) {
            write(messages.get(i), out);
            if (out.size() > BLOCK) {
                begun().send(out.bytes(), out.size());
                out.clear();
            }
        }
        if (out.size() > 0) {
            begun().send(out.bytes(), out.size());
        }
    }

    private static int roughly(RealtimeMessage message) {
        return message.data().length + message.name().length() + 128;
    }

    private void write(RealtimeMessage message, FrameBuffer out) {
        String cursor = message.cursor();
        out.put(ID);
        out.put(cursor.isEmpty() ? id : ascii(cursor));
        if (!message.isCursorOnly()) {
            out.put(EVENT);
            out.put(message.name().getBytes(StandardCharsets.UTF_8));
            out.put(DATA);
            out.put(message.data());
        }
        out.put(END);
    }

    @Override
    public void awaitGone() {
        begun().awaitGone();
    }

    @Override
    public void end() {
        begun().end();
    }

    @Override
    public void breakOff() {
        begun().breakOff();
    }

    private LiveStream begun() {
        LiveStream present = stream;
        if (present == null) {
            throw new IllegalStateException("the stream has not begun");
        }
        return present;
    }
}
