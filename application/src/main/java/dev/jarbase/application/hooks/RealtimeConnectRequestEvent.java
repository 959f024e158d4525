package dev.jarbase.application.hooks;

import dev.jarbase.application.subscriptions.RealtimeClient;
import dev.jarbase.domain.request.RequestInfo;
import java.time.Duration;

/** Somebody connects in order to be told of changes. */
public final class RealtimeConnectRequestEvent extends RequestEvent {
    private final RealtimeClient client;
    private Duration idleTimeout = Duration.ofMinutes(5);
    private Duration maxTimeout = Duration.ofMinutes(30);

    public RealtimeConnectRequestEvent(RealtimeClient client, RequestInfo info) {
        super(info);
        this.client = client;
    }

    public RealtimeClient client() {
        return client;
    }

    /** How long the connection may go without a message. */
    public Duration idleTimeout() {
        return idleTimeout;
    }

    public void setIdleTimeout(Duration timeout) {
        idleTimeout = timeout;
    }

    /** How long the connection may last. */
    public Duration maxTimeout() {
        return maxTimeout;
    }

    public void setMaxTimeout(Duration timeout) {
        maxTimeout = timeout;
    }
}
