package dev.jarbase.bootstrap;

import dev.jarbase.application.App;
import dev.jarbase.bootstrap.runtime.Instance;

/** A backend that is open; closing it ends running requests and leaves the data directory complete. Thread-safe. */
public final class RunningJarbase implements AutoCloseable {
    private final Instance instance;

    RunningJarbase(Instance instance) {
        this.instance = instance;
    }

    /**
     * Every use case, as the server itself calls them. After a restore it is another application, with the handlers that
     * were bound before the start; what was bound to the former one is gone with it.
     */
    public App app() {
        return instance.app();
    }

    /** The address that is served, as {@code host:port} with the port that was bound. */
    public String address() {
        return instance.address();
    }

    @Override
    public void close() {
        instance.close();
    }
}
