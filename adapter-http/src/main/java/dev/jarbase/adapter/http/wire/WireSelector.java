package dev.jarbase.adapter.http.wire;

import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.util.Set;

/** Makes Helidon's listener hand its connections to a {@link WireHandler}. Thread-safe. */
public final class WireSelector implements ServerConnectionSelector {
    private final WireHandler handler;
    private final WireLimits limits;
    private final DateLine date = new DateLine();

    public WireSelector(WireHandler handler, WireLimits limits) {
        this.handler = handler;
        this.limits = limits;
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
        return Set.of("http/1.1");
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        return converse(ClientLine.of(context));
    }

    /** Makes the conversation on a line; to be called in the thread that will hold it. */
    public ServerConnection converse(ClientLine line) {
        return new WireConnection(line, handler, limits, date);
    }
}
