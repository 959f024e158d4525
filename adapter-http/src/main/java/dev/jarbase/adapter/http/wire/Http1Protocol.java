package dev.jarbase.adapter.http.wire;

/** Makes conversations in HTTP/1.1 and 1.0. Thread-safe. */
public final class Http1Protocol implements Protocol {
    private final WireHandler handler;
    private final WireLimits limits;
    private final DateLine date = new DateLine();

    public Http1Protocol(WireHandler handler, WireLimits limits) {
        this.handler = handler;
        this.limits = limits;
    }

    @Override
    public Conversation converse(ClientLine line) {
        return new WireConnection(line, handler, limits, date);
    }
}
