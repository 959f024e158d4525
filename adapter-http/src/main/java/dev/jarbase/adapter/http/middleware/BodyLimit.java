package dev.jarbase.adapter.http.middleware;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Handler;
import java.io.IOException;

/** Bounds request bodies. */
public final class BodyLimit implements Handler {
    /** The limit of routes that do not set their own. */
    public static final long DEFAULT_BYTES = 32L << 20;

    @Override
    public void handle(Exchange exchange) throws IOException {
        exchange.limitBody(DEFAULT_BYTES);
        exchange.next();
    }
}
