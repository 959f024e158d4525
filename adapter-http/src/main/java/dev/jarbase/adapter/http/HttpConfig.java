package dev.jarbase.adapter.http;

import dev.jarbase.adapter.http.web.DashboardConfig;
import dev.jarbase.adapter.http.wire.WireLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where and how the server listens.
 *
 * @param host address to bind; a name is resolved
 * @param port port to bind, 0 for any free one
 * @param origins origins that browsers may call from; {@code *} and {@code ?} are wildcards
 * @param publicDir folder of static files; it need not exist
 * @param indexFallback whether a missing static file is answered with the root {@code index.html}
 * @param dashboard what the dashboard shows beside itself
 * @param limits what one client may take
 * @param https where HTTPS is served; plain HTTP then only leads there
 * @param shutdownGrace how long running requests may go on once the server is closed
 */
public record HttpConfig(
        String host,
        int port,
        List<String> origins,
        Path publicDir,
        boolean indexFallback,
        DashboardConfig dashboard,
        WireLimits limits,
        Optional<HttpsConfig> https,
        Duration shutdownGrace) {

    public HttpConfig {
        origins = origins.isEmpty() ? List.of("*") : List.copyOf(origins);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("no such port: " + port);
        }
    }

    /** The defaults for an address and a folder of static files. */
    public static HttpConfig of(String host, int port, Path publicDir) {
        return new HttpConfig(
                host,
                port,
                List.of("*"),
                publicDir,
                true,
                DashboardConfig.DEFAULT,
                WireLimits.DEFAULT,
                Optional.empty(),
                Duration.ofSeconds(1));
    }

    public HttpConfig withOrigins(List<String> newOrigins) {
        return new HttpConfig(
                host, port, newOrigins, publicDir, indexFallback, dashboard, limits, https, shutdownGrace);
    }

    public HttpConfig withIndexFallback(boolean wanted) {
        return new HttpConfig(host, port, origins, publicDir, wanted, dashboard, limits, https, shutdownGrace);
    }

    public HttpConfig withDashboard(DashboardConfig shown) {
        return new HttpConfig(host, port, origins, publicDir, indexFallback, shown, limits, https, shutdownGrace);
    }

    public HttpConfig withLimits(WireLimits newLimits) {
        return new HttpConfig(
                host, port, origins, publicDir, indexFallback, dashboard, newLimits, https, shutdownGrace);
    }

    /** Serves HTTPS, and leads plain HTTP there. */
    public HttpConfig withHttps(HttpsConfig place) {
        return new HttpConfig(
                host, port, origins, publicDir, indexFallback, dashboard, limits, Optional.of(place), shutdownGrace);
    }
}
