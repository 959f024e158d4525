package dev.jarbase.adapter.http.h2;

import dev.jarbase.adapter.http.wire.ClientLine;
import dev.jarbase.adapter.http.wire.DateLine;
import dev.jarbase.adapter.http.wire.WireHandler;
import dev.jarbase.adapter.http.wire.WireLimits;
import io.helidon.webserver.spi.ServerConnection;
import java.util.concurrent.Semaphore;

/** Makes conversations in HTTP/2. Thread-safe. */
public final class Http2Protocol {
    private final WireHandler handler;
    private final WireLimits limits;
    private final DateLine date = new DateLine();
    private final Semaphore requests;

    /** @param limits all connections together may have as many requests as there may be connections */
    public Http2Protocol(WireHandler handler, WireLimits limits) {
        this.handler = handler;
        this.limits = limits;
        this.requests = new Semaphore(limits.connections());
    }

    WireHandler handler() {
        return handler;
    }

    WireLimits limits() {
        return limits;
    }

    DateLine date() {
        return date;
    }

    /** Takes the place of one request; false if all are taken. */
    boolean enter() {
        return requests.tryAcquire();
    }

    void leave() {
        requests.release();
    }

    /** Makes the conversation on a line; to be called in the thread that will hold it. */
    public ServerConnection converse(ClientLine line) {
        return new Http2Connection(this, line);
    }
}
