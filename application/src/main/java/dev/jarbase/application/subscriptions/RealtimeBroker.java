package dev.jarbase.application.subscriptions;

import dev.jarbase.application.subscriptions.RealtimeClient.Identity;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.record.Record;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
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
    private final NavigableMap<Long, Subscription> resuming = new ConcurrentSkipListMap<>();
    private final ReentrantLock changes = new ReentrantLock();
    private long subscribedChars;
    private long numbered;
    private volatile long version;

    public RealtimeBroker(Entropy entropy, RealtimeLimits limits) {
        this.entropy = entropy;
        this.limits = limits;
    }

    /** Makes a client that nobody can find until it is registered. */
    public RealtimeClient newClient(String ip) {
        return newClient(ip, false);
    }

    /**
     * Makes a client that nobody can find until it is registered.
     *
     * @param isResuming whether it wants to go on where it was
     */
    public RealtimeClient newClient(String ip, boolean isResuming) {
        return new RealtimeClient(entropy.text(ID_LENGTH, Entropy.ALPHANUMERIC), ip, isResuming, limits);
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
     * Puts subscriptions in the place of those that a client has; empty ones are ignored, and those that it has already
     * stay as they are.
     *
     * @throws Fault if all clients together have too many
     */
    public void subscribe(RealtimeClient client, List<String> subscriptions) {
        changes.lock();
        try {
            if (clients.containsKey(client.id())) {
                replace(client, subscriptions(client, subscriptions));
            }
        } finally {
            changes.unlock();
        }
    }

    private Map<String, Subscription> subscriptions(RealtimeClient client, List<String> texts) {
        Map<String, Subscription> before = client.subscriptions();
        Map<String, Subscription> all = LinkedHashMap.newLinkedHashMap(texts.size());
        for (String text : texts) {
            if (!text.isEmpty() && !all.containsKey(text)) {
                Subscription known = before.get(text);
                all.put(text, known == null ? new Subscription(client, text, ++numbered) : known);
            }
        }
        return all;
    }

    /** Takes one subscription away from a client; false if it has none of that text, or no longer. */
    public boolean unsubscribe(RealtimeClient client, String subscription) {
        changes.lock();
        try {
            Map<String, Subscription> rest = new LinkedHashMap<>(client.subscriptions());
            if (rest.remove(subscription) == null) {
                return false;
            }
            replace(client, rest);
            return true;
        } finally {
            changes.unlock();
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
            if (all.get(gone.text()) != gone) {
                remove(gone);
            }
        }
        client.replaceSubscriptions(Collections.unmodifiableMap(all));
        for (Subscription each : all.values()) {
            if (before.get(each.text()) != each) {
                add(each);
            }
        }
        // Only now: whoever knows this state finds all that belongs to it.
        version = numbered;
    }

    private void remove(Subscription gone) {
        bySubject.remove(gone.subject(), gone);
        byTopic.remove(gone.topic(), gone);
        resuming.remove(gone.number());
    }

    private void add(Subscription added) {
        byTopic.add(added.topic(), added);
        bySubject.add(added.subject(), added);
        if (added.client().isResuming()) {
            resuming.put(added.number(), added);
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

    /** Returns the subscriptions to a topic as it is written. */
    public java.util.Collection<Subscription> to(String topic) {
        return byTopic.of(topic);
    }

    /** A state of the subscriptions: all that came before it are found from now on. */
    public long version() {
        return version;
    }

    /** Returns the subscriptions of resuming clients that came after a state. */
    public java.util.Collection<Subscription> resumingSince(long state) {
        return resuming.tailMap(state, false).values();
    }
}
