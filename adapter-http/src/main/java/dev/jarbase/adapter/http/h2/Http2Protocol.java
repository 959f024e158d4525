package dev.jarbase.adapter.http.h2;

import dev.jarbase.adapter.http.wire.ClientLine;
import dev.jarbase.adapter.http.wire.Conversation;
import dev.jarbase.adapter.http.wire.Crowds;
import dev.jarbase.adapter.http.wire.DateLine;
import dev.jarbase.adapter.http.wire.Protocol;
import dev.jarbase.adapter.http.wire.WireHandler;
import dev.jarbase.adapter.http.wire.WireLimits;
import java.net.InetAddress;
import java.util.concurrent.Semaphore;

/** Makes conversations in HTTP/2. Thread-safe. */
public final class Http2Protocol implements Protocol {
    private final WireHandler handler;
    private final WireLimits limits;
    private final DateLine date = new DateLine();
    private final Semaphore requests;
    private final Crowds crowds;

    /** @param limits there may be as many requests as connections, in all and of one address: many fit in a connection */
    public Http2Protocol(WireHandler handler, WireLimits limits) {
        this.handler = handler;
        this.limits = limits;
        this.requests = new Semaphore(limits.connections());
        this.crowds = new Crowds(limits.connectionsPerAddress());
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

    /** Takes the place of one request of an address; false if all are taken. */
    boolean enter(InetAddress address) {
        if (!requests.tryAcquire()) {
            return false;
        }
        boolean isWithin = crowds.enter(address);
        if (!isWithin) {
            requests.release();
        }
        return isWithin;
    }

    void leave(InetAddress address) {
        crowds.leave(address);
        requests.release();
    }

    @Override
    public Conversation converse(ClientLine line) {
        return new Http2Connection(this, line);
    }
}
