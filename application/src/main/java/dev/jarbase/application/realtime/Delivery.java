package dev.jarbase.application.realtime;

import dev.jarbase.application.subscriptions.RealtimeClient;
import dev.jarbase.application.subscriptions.RealtimeMessage;
import dev.jarbase.application.subscriptions.Subscription;

/** A message on its way to a client by one of its subscriptions. */
record Delivery(Subscription subscription, RealtimeMessage message) {

    Delivery(Subscription subscription, byte[] data) {
        this(subscription, new RealtimeMessage(subscription.text(), data));
    }

    RealtimeClient client() {
        return subscription.client();
    }
}
