package dev.jarbase.application.realtime;

import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.hooks.RealtimeConnectRequestEvent;
import dev.jarbase.application.hooks.RealtimeMessageEvent;
import dev.jarbase.application.subscriptions.RealtimeBroker;
import dev.jarbase.application.subscriptions.RealtimeClient;
import dev.jarbase.application.subscriptions.RealtimeMessage;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.request.RequestInfo;
import java.util.List;

/** Connects a client and hands it messages until it goes or its time is up. Thread-safe. */
public final class ConnectRealtime {
    private static final System.Logger LOG = System.getLogger(ConnectRealtime.class.getName());
    private static final String CONNECTED = "PB_CONNECT";

    private final RealtimeBroker broker;
    private final Hooks hooks;

    ConnectRealtime(RealtimeBroker broker, Hooks hooks) {
        this.broker = broker;
        this.hooks = hooks;
    }

    /**
     * Stays with a client, in the calling thread, as long as it is connected.
     *
     * @param ip the only address from which the client can subscribe
     * @throws Fault if there are too many clients or a handler refuses this one
     */
    public void connect(RequestInfo info, String ip, MessageSink sink) {
        var event = new RealtimeConnectRequestEvent(broker.newClient(ip), info);
        hooks.realtimeConnectRequest().trigger(event, () -> serve(event, sink));
    }

    private void serve(RealtimeConnectRequestEvent event, MessageSink sink) {
        RealtimeClient client = event.client();
        broker.register(client);
        try {
            sink.begin(client);
            var connected = RealtimeMessage.of(CONNECTED, "{\"clientId\":\"" + client.id() + "\"}");
            if (send(event, sink, List.of(connected))) {
                deliver(event, sink);
            }
        } finally {
            broker.unregister(client);
        }
    }

    private void deliver(RealtimeConnectRequestEvent event, MessageSink sink) {
        long start = System.nanoTime();
        long max = event.maxTimeout().toNanos();
        long idle = event.idleTimeout().toNanos();
        boolean more = true;
        while (more) {
            long left = max - (System.nanoTime() - start);
            List<RealtimeMessage> messages = event.client().take(Math.min(left, idle));
            more = !messages.isEmpty() && send(event, sink, messages);
        }
    }

    /** Sends messages, each inside of the hook; false if a handler failed. */
    private boolean send(RealtimeConnectRequestEvent event, MessageSink sink, List<RealtimeMessage> messages) {
        if (hooks.realtimeMessageSend().isEmpty()) {
            sink.send(messages);
            return true;
        }
        try {
            messages.forEach(message -> sendInHook(event, sink, message));
            return true;
        } catch (RuntimeException failure) {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    () -> "could not send a message id=" + event.client().id(),
                    failure);
            return false;
        }
    }

    private void sendInHook(RealtimeConnectRequestEvent event, MessageSink sink, RealtimeMessage message) {
        var sending = new RealtimeMessageEvent(event.client(), message, event.info());
        hooks.realtimeMessageSend().trigger(sending, () -> sink.send(List.of(sending.message())));
    }
}
