package dev.jarbase.bootstrap.runtime;

import dev.jarbase.adapter.http.HttpServer;
import dev.jarbase.application.App;
import dev.jarbase.application.crons.CronTicker;
import dev.jarbase.bootstrap.config.Address;
import dev.jarbase.bootstrap.config.Configuration;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** An opened data directory, served if it is asked to. Thread-safe; closing it twice does nothing. */
public final class Instance implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Instance.class.getName());

    private final Configuration configuration;
    private final App app;
    private final Supplier<HttpServer> newServer;
    private final ChangeNotices notices;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private int port;

    /**
     * What an instance is made of.
     *
     * @param database closed last
     */
    public record Parts(Configuration configuration, App app, AutoCloseable database, Supplier<HttpServer> newServer) {}

    /** Makes an instance; its application is to be opened by the caller. */
    public Instance(Parts parts) throws IOException {
        this.configuration = parts.configuration();
        this.app = parts.app();
        this.newServer = parts.newServer();
        ScratchSpace.clear(configuration.dir());
        this.notices = ChangeNotices.open(configuration.dir(), app.ports().entropy());
        open.push(parts.database());
        open.push(app::close);
        tellOthers();
    }

    public App app() {
        return app;
    }

    public Configuration configuration() {
        return configuration;
    }

    /**
     * Begins to answer requests, to repeat jobs, and to take over what other processes change.
     *
     * @throws IOException if it cannot
     */
    public void serve() throws IOException {
        lock.lock();
        try {
            HttpServer server = newServer.get();
            server.start();
            port = server.port();
            // Under the server, which adds to the log until it is closed.
            open.push(app.logs().newWriter().get());
            open.push(server);
            open.push(notices.listen(this::takeOver));
            open.push(CronTicker.start(app.crons().jobs(), app.ports().clock()));
        } finally {
            lock.unlock();
        }
    }

    /** The address that is served, as {@code host:port} with the port that was bound. */
    public String address() {
        String host = Address.parse(configuration.http()).host();
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }

    private void tellOthers() {
        app.hooks().models().afterUpdateSuccess().bind("notice-settings", 999, Set.of("_params"), event -> {
            event.next();
            notices.tell("settings");
        });
        var collections = app.hooks().collections();
        for (var hook : List.of(
                collections.afterCreateSuccess(), collections.afterUpdateSuccess(), collections.afterDeleteSuccess())) {
            hook.bind("notice-collections", 999, Set.of(), event -> {
                event.next();
                notices.tell("collections");
            });
        }
    }

    private void takeOver(String subject) {
        switch (subject) {
            case "settings" -> app.settings().current().reload();
            case "collections" -> app.reloadCatalog();
            default -> LOG.log(System.Logger.Level.DEBUG, () -> "unknown subject of a notice: " + subject);
        }
    }

    /** Ends running requests, then the application, then the database. */
    @Override
    public void close() {
        lock.lock();
        try {
            while (!open.isEmpty()) {
                close(open.pop());
            }
        } finally {
            lock.unlock();
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            // The parts behind this one must still be closed.
            LOG.log(System.Logger.Level.ERROR, () -> "could not close " + part, failure);
        }
    }
}
