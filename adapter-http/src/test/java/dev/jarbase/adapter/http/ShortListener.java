package dev.jarbase.adapter.http;

import dev.jarbase.adapter.http.listen.Listener;
import dev.jarbase.adapter.http.wire.Protocol;
import java.io.IOException;
import java.time.Duration;

/** Listeners at any free port, which look often whether clients take too long. */
public final class ShortListener {
    private static final Listener.Bounds BOUNDS =
            new Listener.Bounds(1000, Duration.ofMillis(50), Duration.ofSeconds(5));

    private ShortListener() {}

    public static Listener start(Protocol protocol) throws IOException {
        Listener listener = new Listener(new Listener.Place("127.0.0.1", 0), protocol, BOUNDS);
        listener.start();
        return listener;
    }
}
