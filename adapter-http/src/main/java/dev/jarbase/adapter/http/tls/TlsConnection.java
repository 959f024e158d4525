package dev.jarbase.adapter.http.tls;

import dev.jarbase.adapter.http.tls.TlsProtocol.Choice;
import dev.jarbase.adapter.http.wire.ClientGoneException;
import dev.jarbase.adapter.http.wire.ClientLine;
import dev.jarbase.adapter.http.wire.Conversation;
import dev.jarbase.adapter.http.wire.Pace;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** One connection: a handshake within its time, then the conversation in the protocol that was agreed on. */
final class TlsConnection implements Conversation {
    private static final System.Logger LOG = System.getLogger(TlsConnection.class.getName());
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final byte[] NOT_HERE =
            "HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private final ClientLine below;
    private final TlsLine line;
    private final Duration patience;
    private final List<Choice> choices;
    private final Pace pace = new Pace(Thread.currentThread());
    private volatile Optional<Conversation> conversation = Optional.empty();
    private volatile boolean stopped;

    /** To be made in the thread of the connection. */
    TlsConnection(ClientLine below, TlsEngines engines, Duration patience, List<Choice> choices) {
        this.below = below;
        this.line = new TlsLine(below, engines.next());
        this.patience = patience;
        this.choices = choices;
    }

    @Override
    public void hold() throws InterruptedException {
        try {
            if (agree()) {
                converse();
                pace.await(System.nanoTime() + FAREWELL.toNanos());
                line.farewell();
                pace.done();
            }
        } catch (ClientGoneException | UncheckedIOException gone) {
            LOG.log(System.Logger.Level.TRACE, "client gone", gone);
        }
    }

    private boolean agree() {
        pace.awaitRequest(System.nanoTime() + patience.toNanos());
        boolean agreed = false;
        try {
            agreed = switch (line.greeting()) {
                case HELLO -> line.handshake();
                case PLAIN_TEXT -> {
                    below.send(NOT_HERE, 0, NOT_HERE.length);
                    yield false;
                }
                case NOTHING -> false;
            };
        } catch (SSLException failure) {
            LOG.log(System.Logger.Level.DEBUG, () -> "no agreement on TLS: " + failure.getMessage());
        }
        pace.done();
        return agreed;
    }

    private void converse() throws InterruptedException {
        Conversation begun = chosen().protocol().converse(line);
        conversation = Optional.of(begun);
        try {
            if (!stopped) {
                begun.hold();
            }
        } finally {
            conversation = Optional.empty();
        }
    }

    private Choice chosen() {
        String name = line.protocol();
        for (Choice choice : choices) {
            if (choice.name().equals(name)) {
                return choice;
            }
        }
        return choices.getLast();
    }

    @Override
    public void breakIfOverdue() {
        pace.breakIfOverdue();
        conversation.ifPresent(Conversation::breakIfOverdue);
    }

    @Override
    public void stop() {
        stopped = true;
        Optional<Conversation> begun = conversation;
        begun.ifPresent(Conversation::stop);
        if (begun.isEmpty()) {
            pace.breakBetweenRequests();
        }
    }
}
