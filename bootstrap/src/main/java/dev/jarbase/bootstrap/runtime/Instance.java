package dev.jarbase.bootstrap.runtime;

import dev.jarbase.adapter.http.HttpServer;
import dev.jarbase.application.App;
import dev.jarbase.application.logs.LogMessage;
import dev.jarbase.bootstrap.config.Address;
import dev.jarbase.bootstrap.config.Configuration;
import dev.jarbase.domain.backup.BackupException;
import dev.jarbase.domain.backup.Replacement;
import dev.jarbase.domain.backup.Restart;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.log.LogEntry;
import dev.jarbase.domain.record.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An opened data directory, served if it is asked to. Thread-safe; closing it twice does nothing. */
public final class Instance implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Instance.class.getName());
    /** How long requests may go on being answered when the data are to be replaced. */
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final Configuration configuration;
    private final Opening opening;
    private final Function<App, HttpServer> newServer;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Generation current;
    private volatile Optional<HttpServer> server = Optional.empty();
    private boolean closed;

    /**
     * An application that has not read anything yet.
     *
     * @param database closed after it
     */
    public record Opened(App app, AutoCloseable database) {}

    /** Opens the database of the data directory as it is when it is called. */
    @FunctionalInterface
    public interface Opening {
        /**
         * Makes an application on it.
         *
         * @param restart how the application can ask for another one to take its place
         * @throws StoreException if the data cannot be opened
         */
        Opened open(Restart restart);
    }

    /** Opens the data directory. @throws StoreException if it cannot be opened or read */
    public Instance(Configuration configuration, Opening opening, Function<App, HttpServer> newServer) {
        this.configuration = configuration;
        this.opening = opening;
        this.newServer = newServer;
        this.current = Generation.open(configuration.dir(), opening.open(this::restartOn));
    }

    /** The application that works now; after a restore it is another one. */
    public App app() {
        return current.app();
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
            HttpServer added = newServer.apply(current.app());
            added.start();
            server = Optional.of(added);
            current.serve();
        } finally {
            lock.unlock();
        }
    }

    /** The address that is served, as {@code host:port} with the port that was bound; that of HTTPS if there is one. */
    public String address() {
        String configured = isSecure() ? configuration.https() : configuration.http();
        String host = Address.parse(configured).host();
        int port = server.map(HttpServer::port).orElse(0);
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }

    /** Where clients find the server, without a slash at the end. */
    public String url() {
        if (!isSecure()) {
            return "http://" + address();
        }
        List<String> domains = configuration.certificates().domains();
        return "https://" + (domains.isEmpty() ? address() : domains.getFirst());
    }

    private boolean isSecure() {
        return !configuration.https().isEmpty();
    }

    private void restartOn(Replacement replacement) {
        lock.lock();
        try {
            if (closed) {
                throw new BackupException("the data directory is being closed");
            }
            server.ifPresent(running -> running.suspend(DRAIN));
            try {
                exchange(replacement);
            } finally {
                server.ifPresent(running -> running.resume(current.app()));
            }
        } finally {
            lock.unlock();
        }
    }

    private void exchange(Replacement replacement) {
        current.close(true);
        Optional<Generation> opened = Optional.empty();
        try {
            replacement.apply();
            opened = Optional.of(successor());
            replacement.confirm();
            current = opened.get();
        } catch (RuntimeException | Error failure) {
            opened.ifPresent(generation -> generation.close(true));
            bringBack(replacement, failure);
            tell(LogEntry.ERROR, "Failed to restore backup", failure.getMessage());
            throw new BackupException("the former data were put back: " + failure.getMessage(), failure);
        }
        tell(LogEntry.INFO, "Restored backup", "");
    }

    /** The application that asked for the restore is gone with its log; the present one remembers. */
    private void tell(int level, String message, @Nullable String error) {
        Map<String, JsonValue> data =
                error == null || error.isEmpty() ? Map.of() : Map.of("error", JsonValue.of(error));
        App app = current.app();
        app.logs().add().add(new LogMessage(app.ports().clock().millis(), level, message, new JsonValue.Obj(data)));
    }

    private void bringBack(Replacement replacement, Throwable cause) {
        try {
            replacement.undo();
            current = successor();
        } catch (RuntimeException | Error failure) {
            failure.addSuppressed(cause);
            LOG.log(
                    System.Logger.Level.ERROR,
                    "neither the restored nor the former data can be served; start the program again",
                    failure);
            throw failure;
        }
    }

    private Generation successor() {
        Generation opened = Generation.open(configuration.dir(), opening.open(this::restartOn));
        if (server.isPresent()) {
            try {
                opened.serve();
            } catch (IOException failure) {
                opened.close(true);
                throw new UncheckedIOException(failure);
            }
        }
        return opened;
    }

    /** Ends running requests, then the application, then the database. */
    @Override
    public void close() {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                server.ifPresent(Generation::close);
                current.close(false);
            }
        } finally {
            lock.unlock();
        }
    }
}
