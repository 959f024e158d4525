package dev.jarbase.application.subscriptions;

import dev.jarbase.domain.request.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Somebody who is connected and waits for messages, which are handed over in the order in which they were sent. A client
 * that does not keep up is closed. Thread-safe; messages are taken by one thread, that of the connection.
 */
public final class RealtimeClient {
    private static final System.Logger LOG = System.getLogger(RealtimeClient.class.getName());

    private final String id;
    private final String ip;
    private final RealtimeLimits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private List<RealtimeMessage> waiting = new ArrayList<>(1);
    private long waitingBytes;
    private boolean closed;
    private volatile Map<String, Subscription> subscriptions = Map.of();
    private volatile Identity identity = Identity.GUEST;

    /**
     * Who a client is.
     *
     * @param expiry when its token ends
     */
    public record Identity(Actor actor, Instant expiry) {
        /** Somebody who did not sign in. */
        public static final Identity GUEST = new Identity(Actor.guest(), Instant.MAX);
    }

    RealtimeClient(String id, String ip, RealtimeLimits limits) {
        this.id = id;
        this.ip = ip;
        this.limits = limits;
    }

    public String id() {
        return id;
    }

    /** The address that the client connected from. */
    public String ip() {
        return ip;
    }

    /** Who the client is at a moment: a guest again once the token has ended. */
    public Actor actor(Instant now) {
        Identity present = identity;
        return now.isBefore(present.expiry()) ? present.actor() : Actor.guest();
    }

    /** Who the client became last, whether or not the token has ended since. */
    public Identity identity() {
        return identity;
    }

    void become(Identity newIdentity) {
        identity = newIdentity;
    }

    /** The subscriptions by their text. */
    public Map<String, Subscription> subscriptions() {
        return subscriptions;
    }

    public boolean hasSubscription(String text) {
        return subscriptions.containsKey(text);
    }

    void replaceSubscriptions(Map<String, Subscription> all) {
        subscriptions = all;
    }

    /** Puts a message behind those that wait already; false if the client is closed, maybe because of this one. */
    public boolean send(RealtimeMessage message) {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            if (waiting.size() >= limits.waitingMessages() || waitingBytes + message.size() > limits.waitingBytes()) {
                LOG.log(System.Logger.Level.DEBUG, () -> "client too slow id=" + id);
                close();
                return false;
            }
            waiting.add(message);
            waitingBytes += message.size();
            changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for messages and takes them all; none once the client is closed or that many nanoseconds have passed. */
    public List<RealtimeMessage> take(long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while (waiting.isEmpty() && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            List<RealtimeMessage> taken = waiting;
            waiting = new ArrayList<>(1);
            waitingBytes = 0;
            return taken;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            close();
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the connection; what waits is dropped. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            waiting.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }
}
