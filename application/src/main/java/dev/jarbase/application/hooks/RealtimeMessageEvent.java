package dev.jarbase.application.hooks;

import dev.jarbase.application.subscriptions.RealtimeClient;
import dev.jarbase.application.subscriptions.RealtimeMessage;
import dev.jarbase.domain.request.RequestInfo;

/** A message is about to be sent to a client; handlers may put another in its place, or hold it back. */
public final class RealtimeMessageEvent extends RequestEvent {
    private final RealtimeClient client;
    private RealtimeMessage message;

    /** @param info the request by which the client connected */
    public RealtimeMessageEvent(RealtimeClient client, RealtimeMessage message, RequestInfo info) {
        super(info);
        this.client = client;
        this.message = message;
    }

    public RealtimeClient client() {
        return client;
    }

    public RealtimeMessage message() {
        return message;
    }

    /** Goes on with another message. */
    public void replace(RealtimeMessage other) {
        message = other;
    }
}
