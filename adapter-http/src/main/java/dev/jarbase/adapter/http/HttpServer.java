package dev.jarbase.adapter.http;

import dev.jarbase.application.App;
import java.io.IOException;

/** Serves the API and the static files of an application over HTTP. Thread-safe. */
public final class HttpServer implements AutoCloseable {
    private final App app;
    private final HttpConfig config;

    public HttpServer(App app, HttpConfig config) {
        this.app = app;
        this.config = config;
    }

    /** Binds the address and begins to answer. @throws IOException if the address cannot be bound */
    public void start() throws IOException {
        throw new UnsupportedOperationException(app + " " + config);
    }

    /** The bound port. */
    public int port() {
        throw new UnsupportedOperationException();
    }

    /** Takes no new requests, lets the running ones end for the grace time of the configuration, and closes. */
    @Override
    public void close() {}
}
