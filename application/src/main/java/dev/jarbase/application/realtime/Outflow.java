package dev.jarbase.application.realtime;

import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.hooks.RealtimeConnectRequestEvent;
import dev.jarbase.application.hooks.RealtimeMessageEvent;
import dev.jarbase.application.subscriptions.RealtimeClient;
import dev.jarbase.application.subscriptions.RealtimeMessage;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;

/**
 * Carries the messages of one client to its connection. There is a thread only while there is something to send: a
 * client that waits has no stack for sending, and one that does not take its messages holds up nobody else.
 */
final class Outflow implements RealtimeClient.Outlet {
    private static final System.Logger LOG = System.getLogger(Outflow.class.getName());

    private final RealtimeConnectRequestEvent event;
    private final RealtimeClient client;
    private final MessageSink sink;
    private final Hooks hooks;
    private final long start = System.nanoTime();
    private volatile long latest = start;
    private volatile @Nullable ScheduledFuture<?> timer;

    Outflow(RealtimeConnectRequestEvent event, MessageSink sink, Hooks hooks) {
        this.event = event;
        this.client = event.client();
        this.sink = sink;
        this.hooks = hooks;
    }

    @Override
    public void wake() {
        Thread.startVirtualThread(this::drain);
    }

    @Override
    public void breakOff() {
        sink.breakOff();
    }

    private void drain() {
        try {
            for (List<RealtimeMessage> some = client.take(); !some.isEmpty(); some = client.take()) {
                send(some);
            }
            if (client.isClosed()) {
                sink.end();
            }
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.DEBUG, () -> "could not send a message id=" + client.id(), failure);
            client.close();
            sink.breakOff();
        }
    }

    private void send(List<RealtimeMessage> messages) {
        if (hooks.realtimeMessageSend().isEmpty()) {
            sink.send(messages);
        } else {
            messages.forEach(this::sendInHook);
        }
        if (!messages.getLast().isCursorOnly()) {
            latest = System.nanoTime();
        }
    }

    private void sendInHook(RealtimeMessage message) {
        if (message.isCursorOnly()) {
            sink.send(List.of(message));
            return;
        }
        var sending = new RealtimeMessageEvent(client, message, event.info());
        hooks.realtimeMessageSend().trigger(sending, () -> sink.send(List.of(sending.message())));
    }

    /** Ends the connection when its time is up. */
    void limit(Timers timers) {
        long now = System.nanoTime();
        long left = Math.min(
                event.maxTimeout().toNanos() - (now - start),
                event.idleTimeout().toNanos() - (now - latest));
        if (left <= 0) {
            client.close();
        } else if (!client.isClosed()) {
            timer = timers.after(left, () -> limit(timers));
        }
    }

    /** Ends what {@link #limit} began. */
    void stop() {
        ScheduledFuture<?> running = timer;
        if (running != null) {
            running.cancel(false);
        }
    }
}
