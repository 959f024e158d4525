package dev.jarbase.adapter.http.tls;

import dev.jarbase.adapter.http.wire.ClientLine;
import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Has every connection of a listener begin with TLS. Thread-safe. */
public final class TlsSelector implements ServerConnectionSelector {
    private final TlsEngines engines;
    private final Duration patience;
    private final List<Protocol> protocols;

    /**
     * An application protocol.
     *
     * @param name its name in ALPN, such as {@code http/1.1}
     * @param conversation makes a conversation; called in the thread that will hold it
     */
    public record Protocol(String name, Function<ClientLine, ServerConnection> conversation) {}

    /**
     * @param patience how long a handshake may take
     * @param protocols what clients may choose from, the liked ones first; the last one is for those that do not choose
     */
    public TlsSelector(Identities identities, Duration patience, List<Protocol> protocols) {
        this.engines = new TlsEngines(
                identities, protocols.stream().map(Protocol::name).toList());
        this.patience = patience;
        this.protocols = List.copyOf(protocols);
    }

    @Override
    public int bytesToIdentifyConnection() {
        return 0;
    }

    @Override
    public Support supports(BufferData data) {
        return Support.SUPPORTED;
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return Set.of();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        return new TlsConnection(ClientLine.of(context), engines, patience, protocols);
    }
}
