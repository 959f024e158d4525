package dev.jarbase.adapter.http.web;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Handler;
import dev.jarbase.adapter.http.wire.HeaderLine;
import java.io.IOException;

/** Serves the dashboard from the class path, if there is one, with what keeps it safe and fast in browsers. */
public final class Dashboard implements Handler {
    private static final HeaderLine CACHE =
            HeaderLine.of("Cache-Control", "max-age=1209600, stale-while-revalidate=86400");
    private static final HeaderLine VARY = HeaderLine.of("Vary", "Accept-Encoding");
    private static final HeaderLine POLICY = HeaderLine.of(
            "Content-Security-Policy",
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' http://127.0.0.1:*"
                    + " https://tile.openstreetmap.org data: blob:; connect-src 'self' http://127.0.0.1:*"
                    + " https://nominatim.openstreetmap.org; script-src 'self' http://127.0.0.1:*;"
                    + " frame-ancestors 'none'");

    private final StaticFiles files = StaticFiles.of(new ResourceRoot("admin-ui", false));
    private final StaticFiles compressed = StaticFiles.of(new ResourceRoot("admin-ui", true));

    @Override
    public void handle(Exchange exchange) throws IOException {
        if (!exchange.pathValue("path").isEmpty()) {
            exchange.answer().set(CACHE);
        }
        exchange.answer().set(POLICY);
        exchange.answer().add(VARY);
        boolean gzip = exchange.headers().first("Accept-Encoding").contains("gzip");
        (gzip ? compressed : files).handle(exchange);
    }
}
