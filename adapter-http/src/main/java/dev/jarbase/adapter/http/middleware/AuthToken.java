package dev.jarbase.adapter.http.middleware;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Handler;
import java.io.IOException;

/** Finds out who asks by the Authorization header; without a valid token it is a guest. */
public final class AuthToken implements Handler {
    @Override
    public void handle(Exchange exchange) throws IOException {
        String header = exchange.headers().first("Authorization");
        if (!header.isEmpty()) {
            exchange.actAs(exchange.app().auth().authenticate().actor(header));
        }
        exchange.next();
    }
}
