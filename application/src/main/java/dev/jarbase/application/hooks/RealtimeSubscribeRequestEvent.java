package dev.jarbase.application.hooks;

import dev.jarbase.application.subscriptions.RealtimeClient;
import dev.jarbase.domain.request.RequestInfo;
import java.util.List;

/** A connected client says what it wants to be told of; handlers may change that. */
public final class RealtimeSubscribeRequestEvent extends RequestEvent {
    private final RealtimeClient client;
    private List<String> subscriptions;

    public RealtimeSubscribeRequestEvent(RealtimeClient client, List<String> subscriptions, RequestInfo info) {
        super(info);
        this.client = client;
        this.subscriptions = List.copyOf(subscriptions);
    }

    public RealtimeClient client() {
        return client;
    }

    public List<String> subscriptions() {
        return subscriptions;
    }

    /** Goes on with other subscriptions. */
    public void replace(List<String> others) {
        subscriptions = List.copyOf(others);
    }
}
