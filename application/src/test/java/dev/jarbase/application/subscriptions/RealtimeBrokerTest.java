package dev.jarbase.application.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.fault.Fault;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Security checklist 28: floods of clients, of subscriptions and of messages that nobody takes are bounded. */
class RealtimeBrokerTest {
    private final RealtimeBroker broker =
            new RealtimeBroker(new Random(1)::nextInt, new RealtimeLimits(2, 3, 1_000, 20));

    private RealtimeClient connected() {
        RealtimeClient client = broker.newClient("127.0.0.1", true);
        broker.register(client);
        return client;
    }

    @Test
    void moreClientsThanTheLimitAreRefusedUntilOneGoes() {
        RealtimeClient first = connected();
        connected();

        assertThatThrownBy(this::connected).isInstanceOf(Fault.class).hasMessage("Too many realtime connections.");

        broker.unregister(first);
        assertThat(connected().isClosed()).isFalse();
    }

    @Test
    void moreSubscriptionsThanTheLimitAreRefusedAndTheOldOnesStay() {
        RealtimeClient first = connected();
        RealtimeClient second = connected();
        broker.subscribe(first, List.of("0123456789"));

        assertThatThrownBy(() -> broker.subscribe(second, List.of("0123456789", "x")))
                .isInstanceOf(Fault.class)
                .hasMessage("Too many realtime subscriptions.");

        broker.subscribe(second, List.of("0123456789"));
        assertThat(broker.to("0123456789")).hasSize(2);
    }

    @Test
    void aClientThatDoesNotTakeItsMessagesIsClosed() {
        RealtimeClient client = connected();

        assertThat(client.send(RealtimeMessage.of("a", "1"))).isTrue();
        assertThat(client.send(RealtimeMessage.of("a", "2"))).isTrue();
        assertThat(client.send(RealtimeMessage.of("a", "3"))).isTrue();
        assertThat(client.send(RealtimeMessage.of("a", "4"))).isFalse();

        assertThat(client.isClosed()).isTrue();
        assertThat(client.take()).isEmpty();
    }

    @Test
    void whatIsSubscribedAgainStaysTheSame() {
        RealtimeClient client = connected();
        broker.subscribe(client, List.of("a", "b"));
        Subscription kept = client.subscriptions().get("b");
        long version = broker.version();

        broker.subscribe(client, List.of("b", "c"));

        assertThat(client.subscriptions().get("b")).isSameAs(kept);
        assertThat(broker.resumingSince(version)).extracting(Subscription::text).containsExactly("c");
        assertThat(broker.to("a")).isEmpty();
    }
}
