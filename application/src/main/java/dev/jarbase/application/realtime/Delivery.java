package dev.jarbase.application.realtime;

import dev.jarbase.application.subscriptions.RealtimeClient;
import dev.jarbase.application.subscriptions.RealtimeMessage;
import dev.jarbase.application.subscriptions.Subscription;

/** A message on its way to a client by one of its subscriptions. */
record Delivery(Subscription subscription, RealtimeMessage message) {

    /** @param json the data of the message */
    Delivery(Subscription subscription, byte[] json) {
        this(subscription, RealtimeMessage.ofJson(subscription.text(), json));
    }

    RealtimeClient client() {
        return subscription.client();
    }
}
