package dev.jarbase.adapter.http.middleware;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Handler;
import dev.jarbase.adapter.http.wire.HeaderLine;
import dev.jarbase.adapter.http.wire.WireAnswer;
import java.io.IOException;
import java.util.List;

/** Tells browsers which origins may call (Fetch standard), without credentials; answers every OPTIONS request. */
public final class Cors implements Handler {
    private static final HeaderLine VARY = HeaderLine.of("Vary", "Origin");
    private static final HeaderLine VARY_METHOD = HeaderLine.of("Vary", "Access-Control-Request-Method");
    private static final HeaderLine VARY_HEADERS = HeaderLine.of("Vary", "Access-Control-Request-Headers");
    private static final HeaderLine METHODS =
            HeaderLine.of("Access-Control-Allow-Methods", "GET,HEAD,PUT,PATCH,POST,DELETE");
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final HeaderLine ALLOW_ANY = HeaderLine.of(ALLOW_ORIGIN, "*");

    private final List<OriginPattern> origins;

    /** @param origins allowed origins, where {@code *} and {@code ?} are wildcards */
    public Cors(List<String> origins) {
        this.origins = origins.stream().map(OriginPattern::new).toList();
    }

    /** Whether a page of an origin may call; a client that tells none is no browser. */
    public boolean mayCall(String origin) {
        if (origin.isEmpty()) {
            return true;
        }
        for (OriginPattern pattern : origins) {
            if (pattern.isAny() || pattern.matches(origin)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        WireAnswer answer = exchange.answer();
        boolean preflight = exchange.method().equals("OPTIONS");
        answer.add(VARY);
        String origin = exchange.headers().first("Origin");
        boolean allowed = !origin.isEmpty() && allow(origin, answer);
        if (!preflight) {
            exchange.next();
            return;
        }
        if (allowed) {
            answerPreflight(exchange.headers().first("Access-Control-Request-Headers"), answer);
        }
        answer.send(204);
    }

    private boolean allow(String origin, WireAnswer answer) {
        for (OriginPattern pattern : origins) {
            if (pattern.isAny()) {
                answer.set(ALLOW_ANY);
                return true;
            }
            if (pattern.matches(origin)) {
                answer.set(HeaderLine.of(ALLOW_ORIGIN, origin));
                return true;
            }
        }
        return false;
    }

    private static void answerPreflight(String wantedHeaders, WireAnswer answer) {
        answer.add(VARY_METHOD);
        answer.add(VARY_HEADERS);
        answer.set(METHODS);
        if (!wantedHeaders.isEmpty()) {
            answer.set(HeaderLine.of("Access-Control-Allow-Headers", wantedHeaders));
        }
    }
}
