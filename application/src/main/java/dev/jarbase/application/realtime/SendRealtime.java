package dev.jarbase.application.realtime;

import dev.jarbase.application.subscriptions.Happening;
import dev.jarbase.application.subscriptions.RealtimeBroker;
import dev.jarbase.application.subscriptions.RealtimeClient;
import dev.jarbase.application.subscriptions.RealtimeMessage;
import dev.jarbase.application.subscriptions.Subscription;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends messages that are no changes of records; no rule is asked. Thread-safe. */
public final class SendRealtime {
    private final RealtimeBroker broker;
    private final ResumeFeed feed;

    SendRealtime(RealtimeBroker broker, ResumeFeed feed) {
        this.broker = broker;
        this.feed = feed;
    }

    /** Tells everybody who is subscribed to a topic. */
    public void publish(String topic, JsonValue data) {
        byte[] bytes = new JsonWriter().value(data).toBytes();
        long version = broker.version();
        List<Delivery> deliveries = new ArrayList<>();
        for (Subscription subscription : broker.to(topic)) {
            deliveries.add(new Delivery(subscription, bytes));
        }
        feed.send(new Broadcast(new Happening.OfTopic(new RealtimeMessage(topic, bytes)), version, deliveries));
    }

    /**
     * Tells one client of something for which it waits, and takes that subscription away. It is not kept for a client
     * that resumes.
     *
     * @param ip the address that the client must have connected from
     * @return false if no such client waits for it
     */
    public boolean answer(String clientId, String ip, String subscription, JsonValue data) {
        Optional<RealtimeClient> found = broker.client(clientId);
        if (found.isEmpty() || !found.get().ip().equals(ip)) {
            return false;
        }
        RealtimeClient client = found.get();
        return broker.unsubscribe(client, subscription)
                && client.send(new RealtimeMessage(
                        subscription, new JsonWriter().value(data).toBytes()));
    }
}
