package dev.jarbase.application.realtime;

import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.hooks.RealtimeSubscribeRequestEvent;
import dev.jarbase.application.subscriptions.RealtimeBroker;
import dev.jarbase.application.subscriptions.RealtimeClient;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.RequestInfo;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Says what a connected client wants to be told of, and who it is. Thread-safe. */
public final class SubscribeRealtime {
    private static final int MAX_ID = 255;
    private static final int MAX_SUBSCRIPTIONS = 1000;
    private static final int MAX_SUBSCRIPTION = 2500;

    private final RealtimeBroker broker;
    private final ClientAccounts accounts;
    private final ResumeFeed feed;
    private final Hooks hooks;
    private final InstantSource clock;

    /** What is asked for: the subscriptions that are to take the place of all others. */
    public record Request(String clientId, List<String> subscriptions) {
        public Request {
            subscriptions = List.copyOf(subscriptions);
        }
    }

    SubscribeRealtime(RealtimeUseCases.Parts parts, RealtimeBroker broker, ClientAccounts accounts, ResumeFeed feed) {
        this.broker = broker;
        this.accounts = accounts;
        this.feed = feed;
        this.hooks = parts.core().hooks();
        this.clock = parts.core().clock();
    }

    /**
     * Replaces the subscriptions of a client, and makes it the one who asks.
     *
     * @param ip the address that the request comes from
     * @throws Fault if there is no such client, or it is another's
     */
    public void subscribe(Request request, RequestInfo info, String ip) {
        check(request);
        RealtimeClient client =
                broker.client(request.clientId()).orElseThrow(() -> Fault.notFound("Missing or invalid client id."));
        if (!client.ip().isEmpty() && !client.ip().equals(ip)) {
            throw Fault.invalid("Invalid realtime client.");
        }
        requireSame(client.actor(clock.instant()).account(), info.actor().account());
        var event = new RealtimeSubscribeRequestEvent(client, request.subscriptions(), info);
        hooks.realtimeSubscribeRequest().trigger(event, () -> {
            accounts.signIn(client, info.actor());
            broker.subscribe(client, event.subscriptions());
            if (client.isResuming() && !event.subscriptions().isEmpty()) {
                feed.subscribed(client);
            }
        });
    }

    /** Makes a client the one who asks. @throws Fault if it is somebody else already */
    public void signIn(RealtimeClient client, Actor actor) {
        requireSame(client.actor(clock.instant()).account(), actor.account());
        accounts.signIn(client, actor);
    }

    private static void check(Request request) {
        var errors = new FieldErrors.Collector();
        if (request.clientId().isEmpty()) {
            errors.put("clientId", RuleErrors.required());
        } else if (bytes(request.clientId()) > MAX_ID) {
            errors.put("clientId", RuleErrors.length(1, MAX_ID));
        }
        if (request.subscriptions().size() > MAX_SUBSCRIPTIONS) {
            errors.put("subscriptions", RuleErrors.length(0, MAX_SUBSCRIPTIONS));
        } else {
            checkEach(request.subscriptions(), errors);
        }
        if (!errors.isEmpty()) {
            throw Fault.of(Fault.Kind.INVALID, Fault.invalid().message(), errors.toTree());
        }
    }

    private static void checkEach(List<String> subscriptions, FieldErrors.Collector errors) {
        var each = new FieldErrors.Collector();
        for (int i = 0; i < subscriptions.size(); i++) {
            if (bytes(subscriptions.get(i)) > MAX_SUBSCRIPTION) {
                each.put(Integer.toString(i), RuleErrors.length(0, MAX_SUBSCRIPTION));
            }
        }
        if (!each.isEmpty()) {
            errors.put("subscriptions", each.toTree());
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** A guest may become somebody; nobody becomes somebody else. */
    private static void requireSame(Optional<Record> before, Optional<Record> now) {
        if (before.isPresent()
                && !now.filter(account -> ClientAccounts.isSame(account, before.get()))
                        .isPresent()) {
            throw Fault.forbidden("The current and the previous request authorization don't match.");
        }
    }
}
