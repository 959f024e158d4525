package dev.jarbase.adapter.http.route;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.application.realtime.MessageSink;
import dev.jarbase.application.subscriptions.RealtimeClient;
import dev.jarbase.application.subscriptions.RealtimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The answer to one client as server-sent events, in the peer's form: no space behind colons, the client's id as id. */
final class EventStream implements MessageSink {
    private static final byte[] DATA = "\ndata:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\n\n".getBytes(StandardCharsets.US_ASCII);

    private final Exchange exchange;
    private OutputStream out = OutputStream.nullOutputStream();
    private byte[] head = {};

    EventStream(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public void begin(RealtimeClient client) {
        head = ("id:" + client.id() + "\nevent:").getBytes(StandardCharsets.US_ASCII);
        out = exchange.answer().streamWhileWatched(200, client::close);
        if (exchange.method().equals("HEAD")) {
            client.close();
        }
    }

    @Override
    public void send(List<RealtimeMessage> messages) {
        try {
            for (RealtimeMessage message : messages) {
                out.write(head);
                out.write(message.name().getBytes(StandardCharsets.UTF_8));
                out.write(DATA);
                out.write(message.data());
                out.write(END);
            }
            out.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends the stream, if it was begun. */
    void end() throws IOException {
        out.close();
    }
}
