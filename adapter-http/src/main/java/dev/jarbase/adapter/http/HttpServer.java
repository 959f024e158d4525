package dev.jarbase.adapter.http;

import dev.jarbase.adapter.http.codec.UploadMemory;
import dev.jarbase.adapter.http.exchange.Middleware;
import dev.jarbase.adapter.http.exchange.Route;
import dev.jarbase.adapter.http.exchange.RouteTable;
import dev.jarbase.adapter.http.h2.Http2Protocol;
import dev.jarbase.adapter.http.listen.Listener;
import dev.jarbase.adapter.http.middleware.ActivityLog;
import dev.jarbase.adapter.http.middleware.AuthToken;
import dev.jarbase.adapter.http.middleware.BodyLimit;
import dev.jarbase.adapter.http.middleware.Cors;
import dev.jarbase.adapter.http.middleware.RateLimits;
import dev.jarbase.adapter.http.middleware.SecurityHeaders;
import dev.jarbase.adapter.http.middleware.SuperuserIps;
import dev.jarbase.adapter.http.middleware.WwwRedirect;
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
import dev.jarbase.adapter.http.tls.TlsProtocol;
import dev.jarbase.adapter.http.web.Dashboard;
import dev.jarbase.adapter.http.web.StaticFiles;
import dev.jarbase.adapter.http.wire.Http1Protocol;
import dev.jarbase.adapter.http.wire.Protocol;
import dev.jarbase.adapter.http.wire.WireHandler;
import dev.jarbase.adapter.http.wire.WireLimits;
import dev.jarbase.application.App;
import dev.jarbase.domain.fault.Fault;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Serves the API and the static files of an application over HTTP. Thread-safe; starts and stops once. */
public final class HttpServer implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(HttpServer.class.getName());

    /** How long a request waits while the server is suspended. */
    private static final Duration GATE_PATIENCE = Duration.ofSeconds(30);

    /** How often it is looked whether clients take too long. */
    private static final Duration CHECK = Duration.ofSeconds(1);

    private final HttpConfig config;
    private final UploadMemory uploads = UploadMemory.ofProcess();
    private final RequestGate gate;
    private final Listener main;
    private final Optional<Listener> redirecting;
    private volatile App app;

    public HttpServer(App app, HttpConfig config) {
        this.app = app;
        this.config = config;
        this.gate = new RequestGate(new Dispatcher(app, routes(app, config), uploads), GATE_PATIENCE);
        Listener.Place plain = new Listener.Place(config.host(), config.port());
        if (config.https().isEmpty()) {
            this.main = listener(plain, new Http1Protocol(gate, config.limits()), config);
            this.redirecting = Optional.empty();
            return;
        }
        HttpsConfig https = config.https().get();
        this.main = listener(new Listener.Place(https.host(), https.port()), secure(gate, https, config), config);
        HttpsRedirect redirect = new HttpsRedirect(https.challenges());
        this.redirecting = Optional.of(listener(plain, new Http1Protocol(redirect, config.limits()), config));
    }

    private static Listener listener(Listener.Place place, Protocol protocol, HttpConfig config) {
        WireLimits limits = config.limits();
        Listener.Bounds bounds = new Listener.Bounds(limits.connections(), CHECK, config.shutdownGrace());
        return new Listener(place, new CrowdLimit(protocol, limits.connectionsPerAddress()), bounds);
    }

    private static TlsProtocol secure(WireHandler handler, HttpsConfig https, HttpConfig config) {
        Http1Protocol http1 = new Http1Protocol(handler, config.limits());
        Http2Protocol http2 = new Http2Protocol(handler, config.limits());
        return new TlsProtocol(
                https.identities(),
                config.limits().head(),
                List.of(new TlsProtocol.Choice("h2", http2), new TlsProtocol.Choice("http/1.1", http1)));
    }

    private static Router<Route> routes(App app, HttpConfig config) {
        RateLimits limits = new RateLimits(app.ports().clock());
        Cors cors = new Cors(config.origins());
        List<Middleware> shared = new ArrayList<>(List.of(
                Middleware.cors(cors),
                Middleware.activityLog(new ActivityLog()),
                Middleware.authToken(new AuthToken()),
                Middleware.superuserIps(new SuperuserIps()),
                Middleware.securityHeaders(new SecurityHeaders()),
                Middleware.rateLimit(limits.byPath()),
                Middleware.bodyLimit(new BodyLimit())));
        WwwRedirect.of(config.https().map(HttpsConfig::names).orElse(List.of()))
                .ifPresent(redirect -> shared.add(Middleware.wwwRedirect(redirect)));
        RouteTable routes = new RouteTable(shared);
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
        RealtimeRoutes.addTo(routes);
        Dashboard.addTo(routes, config.dashboard());
        StaticFiles files = StaticFiles.ofFolder(config.publicDir(), config.indexFallback());
        routes.add("GET", "/{path...}", RealtimeRoutes.socketOr(cors, files), ActivityLog.FAILURES_ONLY);
        routes.add("", "/", exchange -> {
            throw Fault.notFound();
        });
        return routes.router();
    }

    /** Binds the addresses and begins to answer. @throws IOException if an address cannot be bound */
    public void start() throws IOException {
        main.start();
        if (redirecting.isPresent()) {
            try {
                redirecting.get().start();
            } catch (IOException | RuntimeException failure) {
                main.close();
                throw failure;
            }
        }
        config.https().ifPresent(https -> https.identities().begin());
    }

    /** The bound port, that of HTTPS if it is served; -1 while the server does not run. */
    public int port() {
        return main.port();
    }

    /** The bound port of plain HTTP; -1 while the server does not run. */
    public int plainPort() {
        return redirecting.orElse(main).port();
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
        gate.open(new Dispatcher(successor, routes(successor, config), uploads));
    }

    /** Ends the streams of events, takes no new requests, lets the running ones end for the grace time of the configuration, and closes. */
    @Override
    public void close() {
        app.realtime().broker().closeAll();
        config.https().ifPresent(https -> https.identities().close());
        redirecting.ifPresent(Listener::close);
        main.close();
    }
}
