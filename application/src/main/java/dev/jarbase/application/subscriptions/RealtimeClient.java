package dev.jarbase.application.subscriptions;

import dev.jarbase.domain.request.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Somebody who is connected and is sent messages, which wait here in order until its outlet takes them. A client that
 * does not keep up is closed. Thread-safe; messages are taken by one thread at a time.
 */
public final class RealtimeClient {
    private static final System.Logger LOG = System.getLogger(RealtimeClient.class.getName());

    private final String id;
    private final String ip;
    private final boolean resuming;
    private final RealtimeLimits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition taken = lock.newCondition();
    private List<RealtimeMessage> waiting = List.of();
    private long waitingBytes;
    private String cursor = "";
    private boolean closed;
    private boolean taking;
    private volatile Outlet outlet = Outlet.NONE;
    private volatile Map<String, Subscription> subscriptions = Map.of();
    private volatile Identity identity = Identity.GUEST;

    /** What takes the messages of a client. Neither method may wait. */
    public interface Outlet {
        /** Nobody takes messages yet. */
        Outlet NONE = new Outlet() {
            @Override
            public void wake() {
                // What waits is found when an outlet is set.
            }

            @Override
            public void breakOff() {
                // There is no connection yet.
            }
        };

        /** Messages wait, or the client was closed: {@link RealtimeClient#take} is to be called until it gives none. */
        void wake();

        /** The client does not keep up: its connection is to be broken off. */
        void breakOff();
    }

    /**
     * Who a client is.
     *
     * @param expiry when its token ends
     */
    public record Identity(Actor actor, Instant expiry) {
        /** Somebody who did not sign in. */
        public static final Identity GUEST = new Identity(Actor.guest(), Instant.MAX);
    }

    RealtimeClient(String id, String ip, boolean resuming, RealtimeLimits limits) {
        this.id = id;
        this.ip = ip;
        this.resuming = resuming;
        this.limits = limits;
    }

    public String id() {
        return id;
    }

    /** The address that the client connected from. */
    public String ip() {
        return ip;
    }

    /** Whether the client wants to go on where it was when it connects again. */
    public boolean isResuming() {
        return resuming;
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

    /** Sets what takes the messages, also those that wait already. */
    public void open(Outlet newOutlet) {
        boolean wake;
        lock.lock();
        try {
            outlet = newOutlet;
            wake = closed || !waiting.isEmpty();
            taking = wake;
        } finally {
            lock.unlock();
        }
        if (wake) {
            newOutlet.wake();
        }
    }

    /** Puts a message behind those that wait already; false if the client is closed, maybe because of this one. */
    public boolean send(RealtimeMessage message) {
        boolean fits;
        boolean wake;
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            fits = waiting.size() < limits.waitingMessages() && waitingBytes + message.size() <= limits.waitingBytes();
            if (fits) {
                add(message);
            } else {
                end();
            }
            wake = !taking;
            taking = true;
        } finally {
            lock.unlock();
        }
        if (wake) {
            outlet.wake();
        }
        if (!fits) {
            LOG.log(System.Logger.Level.DEBUG, () -> "client too slow id=" + id);
            outlet.breakOff();
        }
        return fits;
    }

    private void add(RealtimeMessage message) {
        RealtimeMessage placed = message;
        if (message.cursor().isEmpty()) {
            placed = cursor.isEmpty() ? message : message.at(cursor);
        } else {
            cursor = message.cursor();
        }
        if (waiting.isEmpty()) {
            waiting = new ArrayList<>(2);
        }
        waiting.add(placed);
        waitingBytes += message.size();
    }

    /** Takes all messages that wait. None are the end of this turn: the outlet is woken again when there is more. */
    public List<RealtimeMessage> take() {
        lock.lock();
        try {
            List<RealtimeMessage> all = waiting;
            waiting = List.of();
            waitingBytes = 0;
            taking = closed || !all.isEmpty();
            taken.signalAll();
            return all;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until at most half of what may wait does; false if that takes too long or the client is closed. */
    public boolean awaitRoom(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (!closed && left > 0 && isHalfFull()) {
                left = taken.awaitNanos(left);
            }
            return !closed && !isHalfFull();
        } finally {
            lock.unlock();
        }
    }

    private boolean isHalfFull() {
        return waiting.size() > limits.waitingMessages() / 2 || waitingBytes > limits.waitingBytes() / 2;
    }

    /** Ends the connection once what is being sent has been sent; what waits is dropped. */
    public void close() {
        boolean wake;
        lock.lock();
        try {
            wake = !closed && !taking;
            taking = true;
            end();
        } finally {
            lock.unlock();
        }
        if (wake) {
            outlet.wake();
        }
    }

    private void end() {
        closed = true;
        waiting = List.of();
        waitingBytes = 0;
        taken.signalAll();
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
