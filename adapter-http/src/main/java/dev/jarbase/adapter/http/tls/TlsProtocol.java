package dev.jarbase.adapter.http.tls;

import dev.jarbase.adapter.http.wire.ClientLine;
import dev.jarbase.adapter.http.wire.Conversation;
import dev.jarbase.adapter.http.wire.Protocol;
import java.time.Duration;
import java.util.List;

/** Has every connection begin with TLS, and another protocol follow. Thread-safe. */
public final class TlsProtocol implements Protocol {
    private final TlsEngines engines;
    private final Duration patience;
    private final List<Choice> choices;

    /**
     * What may follow.
     *
     * @param name its name in ALPN, such as {@code http/1.1}
     */
    public record Choice(String name, Protocol protocol) {}

    /**
     * @param patience how long a handshake may take
     * @param choices what clients may choose from, the liked ones first; the last one is for those that do not choose
     */
    public TlsProtocol(Identities identities, Duration patience, List<Choice> choices) {
        this.engines =
                new TlsEngines(identities, choices.stream().map(Choice::name).toList());
        this.patience = patience;
        this.choices = List.copyOf(choices);
    }

    @Override
    public Conversation converse(ClientLine line) {
        return new TlsConnection(line, engines, patience, choices);
    }
}
