package dev.jarbase.adapter.http.middleware;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Handler;
import dev.jarbase.adapter.http.wire.HeaderLine;
import java.io.IOException;

/** Adds the headers that keep browsers from guessing types and framing pages. */
public final class SecurityHeaders implements Handler {
    private static final HeaderLine XSS = HeaderLine.of("X-XSS-Protection", "1; mode=block");
    private static final HeaderLine NO_SNIFF = HeaderLine.of("X-Content-Type-Options", "nosniff");
    private static final HeaderLine FRAME = HeaderLine.of("X-Frame-Options", "SAMEORIGIN");

    @Override
    public void handle(Exchange exchange) throws IOException {
        exchange.answer().set(XSS);
        exchange.answer().set(NO_SNIFF);
        exchange.answer().set(FRAME);
        exchange.next();
    }
}
