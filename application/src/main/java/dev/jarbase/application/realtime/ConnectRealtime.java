package dev.jarbase.application.realtime;

import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.hooks.RealtimeConnectRequestEvent;
import dev.jarbase.application.subscriptions.RealtimeBroker;
import dev.jarbase.application.subscriptions.RealtimeClient;
import dev.jarbase.application.subscriptions.RealtimeMessage;
import dev.jarbase.application.subscriptions.ResumeLimits;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.request.RequestInfo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;

/** Connects a client and stays with it until it goes or its time is up. Thread-safe. */
public final class ConnectRealtime {
    private static final String CONNECTED = "PB_CONNECT";
    private static final Duration BEAT = Duration.ofSeconds(15);

    private final RealtimeBroker broker;
    private final ResumeFeed feed;
    private final Hooks hooks;
    private final Timers timers;
    private final ResumeLimits limits;

    ConnectRealtime(RealtimeUseCases.Parts parts, RealtimeBroker broker, ResumeFeed feed, Timers timers) {
        this.broker = broker;
        this.feed = feed;
        this.hooks = parts.core().hooks();
        this.timers = timers;
        this.limits = parts.resume();
    }

    /**
     * Stays with a client, in the calling thread, as long as it is connected.
     *
     * @param ip the only address from which the client can subscribe
     * @throws Fault if there are too many clients or a handler refuses this one
     */
    public void connect(RequestInfo info, String ip, Door door, MessageSink sink) {
        RealtimeClient client = broker.newClient(ip, door.resuming() && limits.isOn());
        var event = new RealtimeConnectRequestEvent(client, info);
        event.setIdleTimeout(door.idleTimeout());
        event.setMaxTimeout(door.maxTimeout());
        hooks.realtimeConnectRequest().trigger(event, () -> serve(event, door, sink));
    }

    private void serve(RealtimeConnectRequestEvent event, Door door, MessageSink sink) {
        RealtimeClient client = event.client();
        broker.register(client);
        Outflow outflow = new Outflow(event, sink, hooks);
        List<ScheduledFuture<?>> beats = List.of();
        try {
            sink.begin(client);
            feed.join(client, door.cursor(), RealtimeMessage.of(CONNECTED, "{\"clientId\":\"" + client.id() + "\"}"));
            client.open(outflow);
            outflow.limit(timers);
            beats = beats(client, door, sink);
            sink.awaitGone();
        } finally {
            beats.forEach(beat -> beat.cancel(false));
            outflow.stop();
            feed.leave(client);
            broker.unregister(client);
        }
    }

    private List<ScheduledFuture<?>> beats(RealtimeClient client, Door door, MessageSink sink) {
        if (!client.isResuming() && !door.beats()) {
            return List.of();
        }
        return List.of(timers.every(BEAT, () -> {
            feed.refresh(client);
            sink.beat();
        }));
    }
}
