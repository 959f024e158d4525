package dev.jarbase.adapter.http.web;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Handler;
import dev.jarbase.adapter.http.exchange.RouteTable;
import dev.jarbase.adapter.http.middleware.ActivityLog;
import dev.jarbase.adapter.http.routing.PathText;
import dev.jarbase.adapter.http.wire.HeaderLine;

/** Serves the dashboard from the class path, if there is one, with what keeps it safe and fast in browsers. */
public final class Dashboard {
    private static final HeaderLine CACHE =
            HeaderLine.of("Cache-Control", "max-age=1209600, stale-while-revalidate=86400");
    private static final HeaderLine VARY = HeaderLine.of("Vary", "Accept-Encoding");
    private static final HeaderLine POLICY = HeaderLine.of(
            "Content-Security-Policy",
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' http://127.0.0.1:*"
                    + " https://tile.openstreetmap.org data: blob:; connect-src 'self' http://127.0.0.1:*"
                    + " https://nominatim.openstreetmap.org; script-src 'self' http://127.0.0.1:*;"
                    + " frame-ancestors 'none'");

    private Dashboard() {}

    /** Adds the routes of the dashboard and of its extensions. */
    public static void addTo(RouteTable routes, DashboardConfig config) {
        ClassLoader loader = Dashboard.class.getClassLoader();
        Handler files = files(new ResourceRoot(loader, "admin-ui", false), new ResourceRoot(loader, "admin-ui", true));
        Handler document = withHeaders(false, files);
        Handler other = withHeaders(config.isCached(), files);
        add(
                routes,
                "/_/{path...}",
                exchange -> (exchange.pathValue("path").isEmpty() ? document : other).handle(exchange));
        add(routes, "/_/extensions.js", withHeaders(config.isCached(), new ExtensionScripts(config.extensions())));
        for (UiExtension extension : config.extensions()) {
            Handler added = files(extension.files(), extension.compressed());
            String path = "/_/extensions/" + PathText.escape(extension.name()) + "/{path...}";
            add(routes, path, withHeaders(config.isCached(), added));
        }
    }

    private static void add(RouteTable routes, String path, Handler handler) {
        routes.add("GET", path, handler, ActivityLog.FAILURES_ONLY);
    }

    private static Handler files(WebRoot plain, WebRoot compressed) {
        StaticFiles files = StaticFiles.of(plain);
        StaticFiles smaller = StaticFiles.of(compressed);
        return exchange -> (takesGzip(exchange) ? smaller : files).handle(exchange);
    }

    static boolean takesGzip(Exchange exchange) {
        return exchange.headers().first("Accept-Encoding").contains("gzip");
    }

    private static Handler withHeaders(boolean isCached, Handler content) {
        return exchange -> {
            if (isCached) {
                exchange.answer().set(CACHE);
            }
            exchange.answer().set(POLICY);
            exchange.answer().add(VARY);
            content.handle(exchange);
        };
    }
}
