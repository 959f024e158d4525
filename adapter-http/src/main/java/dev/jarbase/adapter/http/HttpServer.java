package dev.jarbase.adapter.http;

import dev.jarbase.adapter.http.exchange.Middleware;
import dev.jarbase.adapter.http.exchange.Route;
import dev.jarbase.adapter.http.exchange.RouteTable;
import dev.jarbase.adapter.http.middleware.ActivityLog;
import dev.jarbase.adapter.http.middleware.AuthToken;
import dev.jarbase.adapter.http.middleware.BodyLimit;
import dev.jarbase.adapter.http.middleware.Cors;
import dev.jarbase.adapter.http.middleware.RateLimits;
import dev.jarbase.adapter.http.middleware.SecurityHeaders;
import dev.jarbase.adapter.http.middleware.SuperuserIps;
import dev.jarbase.adapter.http.route.AuthRoutes;
import dev.jarbase.adapter.http.route.BackupRoutes;
import dev.jarbase.adapter.http.route.BatchRoutes;
import dev.jarbase.adapter.http.route.CollectionRoutes;
import dev.jarbase.adapter.http.route.CronRoutes;
import dev.jarbase.adapter.http.route.FileRoutes;
import dev.jarbase.adapter.http.route.HealthRoutes;
import dev.jarbase.adapter.http.route.LogRoutes;
import dev.jarbase.adapter.http.route.RealtimeRoutes;
import dev.jarbase.adapter.http.route.RecordRoutes;
import dev.jarbase.adapter.http.route.SettingsRoutes;
import dev.jarbase.adapter.http.route.SqlRoutes;
import dev.jarbase.adapter.http.routing.Router;
import dev.jarbase.adapter.http.web.Dashboard;
import dev.jarbase.adapter.http.web.StaticFiles;
import dev.jarbase.adapter.http.wire.WireSelector;
import dev.jarbase.application.App;
import dev.jarbase.domain.fault.Fault;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;

/** Serves the API and the static files of an application over HTTP. Thread-safe; starts and stops once. */
public final class HttpServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(HttpServer.class.getName());
    private static final Duration IDLE_CHECK = Duration.ofSeconds(1);
    private static final int BACKLOG = 1024;

    /** How long a request waits while the server is suspended. */
    private static final Duration GATE_PATIENCE = Duration.ofSeconds(30);

    private final HttpConfig config;
    private final RequestGate gate;
    private final WebServer server;
    private volatile App app;

    public HttpServer(App app, HttpConfig config) {
        this.app = app;
        this.config = config;
        this.gate = new RequestGate(new Dispatcher(app, routes(app, config)), GATE_PATIENCE);
        WireSelector selector = new WireSelector(gate, config.limits());
        this.server = WebServer.builder()
                .host(config.host())
                .port(config.port())
                .backlog(BACKLOG)
                .shutdownHook(false)
                .shutdownGracePeriod(config.shutdownGrace())
                .maxTcpConnections(config.limits().connections())
                .connectionOptions(options -> options.tcpNoDelay(true))
                .protocolsDiscoverServices(false)
                .addConnectionSelector(selector)
                .idleConnectionTimeout(IDLE_CHECK)
                .idleConnectionPeriod(IDLE_CHECK)
                .build();
    }

    private static Router<Route> routes(App app, HttpConfig config) {
        RateLimits limits = new RateLimits(app.ports().clock());
        Cors cors = new Cors(config.origins());
        RouteTable routes = new RouteTable(List.of(
                Middleware.cors(cors),
                Middleware.activityLog(new ActivityLog()),
                Middleware.authToken(new AuthToken()),
                Middleware.superuserIps(new SuperuserIps()),
                Middleware.securityHeaders(new SecurityHeaders()),
                Middleware.rateLimit(limits.byPath()),
                Middleware.bodyLimit(new BodyLimit())));
        HealthRoutes.addTo(routes);
        RecordRoutes.addTo(routes, limits);
        AuthRoutes.addTo(routes, limits);
        CollectionRoutes.addTo(routes);
        SettingsRoutes.addTo(routes);
        CronRoutes.addTo(routes);
        LogRoutes.addTo(routes);
        BackupRoutes.addTo(routes);
        SqlRoutes.addTo(routes);
        BatchRoutes.addTo(routes, limits);
        FileRoutes.addTo(routes, limits);
        RealtimeRoutes.addTo(routes, cors);
        routes.add("GET", "/_/{path...}", new Dashboard(), ActivityLog.FAILURES_ONLY);
        StaticFiles files = StaticFiles.ofFolder(config.publicDir(), config.indexFallback());
        routes.add("GET", "/{path...}", files, ActivityLog.FAILURES_ONLY);
        routes.add("", "/", exchange -> {
            throw Fault.notFound();
        });
        return routes.router();
    }

    /** Binds the address and begins to answer. @throws IOException if the address cannot be bound */
    public void start() throws IOException {
        checkAddress();
        server.start();
        if (!server.isRunning()) {
            throw new IOException("listening at " + config.host() + ":" + config.port());
        }
    }

    /** Helidon logs why it cannot bind and goes on; whoever starts the server has to know. */
    private void checkAddress() throws IOException {
        if (config.port() == 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(config.host(), config.port()), 1);
        }
    }

    /** The bound port; -1 while the server does not run. */
    public int port() {
        return server.port();
    }

    /**
     * Ends the streams of events, lets no request to the application any more, and waits until those that are there are
     * answered or the time is over. Connections stay, and requests wait for {@link #resume}.
     */
    public void suspend(Duration wait) {
        app.realtime().broker().closeAll();
        if (!gate.close(wait)) {
            LOG.log(Level.WARNING, "some requests are still being answered while the server is suspended");
        }
    }

    /** Goes on with another application. */
    public void resume(App successor) {
        app = successor;
        gate.open(new Dispatcher(successor, routes(successor, config)));
    }

    /** Ends the streams of events, takes no new requests, lets the running ones end for the grace time of the configuration, and closes. */
    @Override
    public void close() {
        app.realtime().broker().closeAll();
        server.stop();
    }
}
