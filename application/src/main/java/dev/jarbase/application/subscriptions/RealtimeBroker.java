package dev.jarbase.application.subscriptions;

import dev.jarbase.application.subscriptions.RealtimeClient.Identity;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.record.Record;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Knows the connected clients and who of them listens to what. Thread-safe; finding somebody never waits. */
public final class RealtimeBroker {
    private static final int ID_LENGTH = 40;

    private final Entropy entropy;
    private final RealtimeLimits limits;
    private final Map<String, RealtimeClient> clients = new ConcurrentHashMap<>();
    private final Index<Subscription> bySubject = new Index<>();
    private final Index<Subscription> byTopic = new Index<>();
    private final Index<RealtimeClient> byAccount = new Index<>();
    private final ReentrantLock changes = new ReentrantLock();
    private long subscribedChars;

    public RealtimeBroker(Entropy entropy, RealtimeLimits limits) {
        this.entropy = entropy;
        this.limits = limits;
    }

    /** Makes a client that nobody can find until it is registered. */
    public RealtimeClient newClient(String ip) {
        return new RealtimeClient(entropy.text(ID_LENGTH, Entropy.ALPHANUMERIC), ip, limits);
    }

    /** Lets a client be found. @throws Fault if there are too many */
    public void register(RealtimeClient client) {
        changes.lock();
        try {
            if (clients.size() >= limits.clients()) {
                throw Fault.of(Fault.Kind.TOO_MANY, "Too many realtime connections.");
            }
            clients.put(client.id(), client);
        } finally {
            changes.unlock();
        }
    }

    /** Closes a client and forgets all about it. */
    public void unregister(RealtimeClient client) {
        client.close();
        changes.lock();
        try {
            replace(client, Map.of());
            become(client, Identity.GUEST);
            clients.remove(client.id());
        } finally {
            changes.unlock();
        }
    }

    /** Closes all clients. */
    public void closeAll() {
        clients.values().forEach(RealtimeClient::close);
    }

    public Optional<RealtimeClient> client(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    /** The registered clients, which may change while they are looked at. */
    public java.util.Collection<RealtimeClient> clients() {
        return Collections.unmodifiableCollection(clients.values());
    }

    /**
     * Puts subscriptions in the place of those that a client has; empty ones are ignored.
     *
     * @throws Fault if all clients together have too many
     */
    public void subscribe(RealtimeClient client, List<String> subscriptions) {
        Map<String, Subscription> all = new LinkedHashMap<>();
        for (String text : subscriptions) {
            if (!text.isEmpty()) {
                all.computeIfAbsent(text, same -> new Subscription(client, same));
            }
        }
        changes.lock();
        try {
            if (clients.containsKey(client.id())) {
                replace(client, all);
            }
        } finally {
            changes.unlock();
        }
    }

    /** Takes one subscription away from a client. */
    public void unsubscribe(RealtimeClient client, String subscription) {
        List<String> rest = new ArrayList<>(client.subscriptions().keySet());
        if (rest.remove(subscription)) {
            subscribe(client, rest);
        }
    }

    private void replace(RealtimeClient client, Map<String, Subscription> all) {
        Map<String, Subscription> before = client.subscriptions();
        long chars = subscribedChars - chars(before) + chars(all);
        if (chars > limits.subscribedChars() && chars > subscribedChars) {
            throw Fault.of(Fault.Kind.TOO_MANY, "Too many realtime subscriptions.");
        }
        subscribedChars = chars;
        for (Subscription gone : before.values()) {
            bySubject.remove(gone.subject(), gone);
            byTopic.remove(gone.topic(), gone);
        }
        client.replaceSubscriptions(Collections.unmodifiableMap(all));
        for (Subscription added : all.values()) {
            byTopic.add(added.topic(), added);
            bySubject.add(added.subject(), added);
        }
    }

    private static long chars(Map<String, Subscription> subscriptions) {
        long chars = 0;
        for (String text : subscriptions.keySet()) {
            chars += text.length();
        }
        return chars;
    }

    /** Makes a client somebody. */
    public void identify(RealtimeClient client, Identity identity) {
        changes.lock();
        try {
            if (clients.containsKey(client.id())) {
                become(client, identity);
            }
        } finally {
            changes.unlock();
        }
    }

    /** Makes a client somebody else, unless it is no longer the one that it was taken for. */
    public void identify(RealtimeClient client, Identity before, Identity identity) {
        changes.lock();
        try {
            if (client.identity().equals(before)) {
                become(client, identity);
            }
        } finally {
            changes.unlock();
        }
    }

    private void become(RealtimeClient client, Identity identity) {
        client.identity().actor().account().ifPresent(gone -> byAccount.remove(key(gone), client));
        client.become(identity);
        identity.actor().account().ifPresent(account -> byAccount.add(key(account), client));
    }

    private static String key(Record account) {
        return account.collection().id() + "/" + account.id();
    }

    /** The clients that are an account, or were until their token ended. */
    public List<RealtimeClient> clientsOf(Record account) {
        return clients.isEmpty() ? List.of() : List.copyOf(byAccount.of(key(account)));
    }

    /** Whether somebody listens to records of a collection. */
    public boolean hasListeners(Collection collection) {
        return bySubject.contains(collection.name()) || bySubject.contains(collection.id());
    }

    /** Returns the subscriptions to all records of a collection. */
    public List<Subscription> toAll(Collection collection) {
        List<Subscription> found = new ArrayList<>();
        for (String subject : new String[] {collection.name(), collection.id()}) {
            found.addAll(byTopic.of(subject));
            found.addAll(byTopic.of(subject + "/*"));
        }
        return found;
    }

    /** Returns the subscriptions to one record. */
    public List<Subscription> toOne(Collection collection, String id) {
        List<Subscription> found = new ArrayList<>();
        found.addAll(byTopic.of(collection.name() + "/" + id));
        found.addAll(byTopic.of(collection.id() + "/" + id));
        return found;
    }

    /** Tells everybody who is subscribed to a topic; no rule is asked. */
    public void publish(String topic, JsonValue data) {
        byte[] bytes = new JsonWriter().value(data).toBytes();
        for (Subscription subscription : byTopic.of(topic)) {
            subscription.client().send(new RealtimeMessage(subscription.text(), bytes));
        }
    }
}
