package dev.jarbase.application.realtime;

import dev.jarbase.application.subscriptions.Cursors;
import dev.jarbase.application.subscriptions.Cursors.Place;
import dev.jarbase.application.subscriptions.Journal;
import dev.jarbase.application.subscriptions.Journal.Entry;
import dev.jarbase.application.subscriptions.RealtimeBroker;
import dev.jarbase.application.subscriptions.RealtimeClient;
import dev.jarbase.application.subscriptions.RealtimeMessage;
import dev.jarbase.application.subscriptions.ResumeLimits;
import dev.jarbase.application.subscriptions.Subscription;
import dev.jarbase.domain.auth.Entropy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what happened for clients that resume, and tells each of them all of it once and in order.
 *
 * <p>A client is either current, then it is told of a change in the moment in which that gets its number, or it catches
 * up from the journal in a thread of its own. Both is decided under one lock, so nothing falls between. Nothing is kept
 * before the first such client connects, nor once none has been connected for as long as changes are kept. Thread-safe;
 * the lock is held for moments, no rule is asked under it.
 */
final class ResumeFeed {
    private static final Comparator<Delivery> BY_TEXT =
            Comparator.comparing(delivery -> delivery.subscription().text());
    private static final String GAP = "PB_GAP";
    private static final String EXPIRED = "{\"reason\":\"expired\"}";
    private static final String UNKNOWN = "{\"reason\":\"unknown\"}";
    private static final int STEP = 64;
    private static final int CROWD = 64;

    private final RealtimeBroker broker;
    private final ResumeLimits limits;
    private final Entropy entropy;
    private final Timers timers;
    private final Consumer<Follower> catchUp;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<RealtimeClient, Follower> followers = new HashMap<>();
    private final Journal journal;
    private @Nullable Cursors cursors;
    private long leftAt;
    private volatile boolean on;

    /** @param catchUp begins to tell a client what it missed, by {@link #missed} and {@link #tell}, and returns */
    ResumeFeed(RealtimeUseCases.Parts parts, RealtimeBroker broker, Timers timers, CatchUpStart catchUp) {
        this.broker = broker;
        this.limits = parts.resume();
        this.entropy = parts.core().entropy();
        this.timers = timers;
        this.catchUp = follower -> catchUp.begin(this, follower);
        this.journal = new Journal(limits);
    }

    /** Begins to tell a client what it missed. Does not wait. */
    interface CatchUpStart {
        void begin(ResumeFeed feed, Follower follower);
    }

    /** Whether what happens is kept, also if nobody listens to it. */
    boolean isOn() {
        return on;
    }

    /** Takes a client in and sends it the first message; one whose cursor leads nowhere is told so. */
    void join(RealtimeClient client, String cursor, RealtimeMessage connected) {
        if (!client.isResuming()) {
            client.send(connected);
            if (!cursor.isEmpty()) {
                client.send(RealtimeMessage.of(GAP, UNKNOWN));
            }
            return;
        }
        lock.lock();
        try {
            Optional<Place> before =
                    cursor.isEmpty() ? Optional.empty() : cursors().read(cursor);
            Optional<Place> reached = before.filter(place -> on && journal.reaches(place.number(), System.nanoTime()));
            on = true;
            followers.put(client, new Follower(client, reached.orElseGet(this::head), reached.isPresent()));
            // A client that is cut off before it learns of the gap must learn of it the next time.
            client.send(connected.at(before.isPresent() ? cursor : text(head())));
            if (reached.isEmpty() && !cursor.isEmpty()) {
                client.send(gap(before.isPresent() ? EXPIRED : UNKNOWN));
            }
        } finally {
            lock.unlock();
        }
    }

    private RealtimeMessage gap(String reason) {
        return RealtimeMessage.of(GAP, reason).at(text(head()));
    }

    /** A client has other subscriptions. What it missed is told after the first time. */
    void subscribed(RealtimeClient client) {
        lock.lock();
        try {
            Follower follower = followers.get(client);
            if (follower == null || !follower.begins()) {
                return;
            }
            if (follower.isResumed()) {
                catchUp.accept(follower);
            } else {
                makeCurrent(follower);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Sends what is to be told of something that happened to everybody. Does not wait for clients. */
    @SuppressWarnings("ThreadPriorityCheck") // it is right without the hint, and only later
    void send(Broadcast broadcast) {
        List<Delivery> deliveries = broadcast.deliveries();
        for (int i = 0; i < deliveries.size(); i++) {
            Delivery delivery = deliveries.get(i);
            if (!delivery.client().isResuming()) {
                delivery.client().send(delivery.message());
            }
        }
        if (on) {
            add(broadcast);
        }
        // Whoever tells a crowd lets those begin who carry the messages: they would only queue up behind the next
        // write.
        if (deliveries.size() >= CROWD) {
            Thread.yield();
        }
    }

    /** Gives something that happened its number and tells the resuming clients that are current. */
    private void add(Broadcast broadcast) {
        lock.lock();
        try {
            if (!on) {
                return;
            }
            long number = journal.add(broadcast.what(), System.nanoTime());
            List<Follower> told = collect(broadcast.deliveries());
            for (Subscription overlooked : broker.resumingSince(broadcast.version())) {
                fallBack(overlooked, number);
            }
            String cursor = told.isEmpty() ? "" : cursors().of(number, 0);
            for (Follower follower : told) {
                if (follower.isCurrent()) {
                    send(follower, follower.batch(), number, cursor);
                }
                follower.batch().clear();
            }
        } finally {
            lock.unlock();
        }
    }

    private List<Follower> collect(List<Delivery> deliveries) {
        List<Follower> told = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            Follower follower = delivery.client().isResuming() ? followers.get(delivery.client()) : null;
            if (follower != null
                    && follower.isCurrent()
                    && delivery.subscription().isCurrent()) {
                if (follower.batch().isEmpty()) {
                    told.add(follower);
                }
                follower.batch().add(delivery);
            }
        }
        return told;
    }

    /** Nobody asked whether a change concerns this subscription: its client looks at the change by itself. */
    private void fallBack(Subscription overlooked, long number) {
        Follower follower = followers.get(overlooked.client());
        if (follower != null && follower.isCurrent()) {
            follower.setCurrent(false);
            follower.moveTo(new Place(number - 1, 0));
            catchUp.accept(follower);
        }
    }

    /** Returns some of what a client missed; nothing once it is current. */
    List<Entry> missed(Follower follower) {
        lock.lock();
        try {
            if (!journal.reaches(follower.place().number(), System.nanoTime())) {
                follower.client.send(gap(EXPIRED));
                follower.moveTo(head());
                follower.setCurrent(true);
                return List.of();
            }
            List<Entry> missed = journal.after(follower.place().number(), STEP);
            if (missed.isEmpty()) {
                makeCurrent(follower);
            }
            return missed;
        } finally {
            lock.unlock();
        }
    }

    /** Tells a client, which is not current, what it missed of something that happened. */
    void tell(Follower follower, List<Delivery> missed, long number) {
        lock.lock();
        try {
            List<Delivery> all = new ArrayList<>(missed);
            send(follower, all, number, all.isEmpty() ? "" : cursors().of(number, 0));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Sends the messages that belong to one number in the order of their subscriptions, so that a client that got some
     * of them can be sent the others.
     */
    private void send(Follower follower, List<Delivery> deliveries, long number, String cursor) {
        if (deliveries.size() > 1) {
            deliveries.sort(BY_TEXT);
        }
        int last = deliveries.size() - 1;
        for (int i = follower.place().part(); i <= last; i++) {
            String place = i == last ? cursor : cursors().of(number - 1, i + 1);
            follower.client.send(deliveries.get(i).message().at(place));
        }
        follower.moveTo(new Place(number, 0));
    }

    private void makeCurrent(Follower follower) {
        follower.setCurrent(true);
        refresh(follower);
    }

    /** Tells a client how far it has got, though nothing of that concerned it: its cursor must not grow old. */
    void refresh(RealtimeClient client) {
        lock.lock();
        try {
            Follower follower = followers.get(client);
            if (follower != null && follower.isCurrent()) {
                refresh(follower);
            }
        } finally {
            lock.unlock();
        }
    }

    private void refresh(Follower follower) {
        Place head = head();
        if (!follower.place().equals(head)) {
            follower.moveTo(head);
            follower.client.send(RealtimeMessage.cursor(text(head)));
        }
    }

    /** A client has gone. */
    void leave(RealtimeClient client) {
        lock.lock();
        try {
            if (followers.remove(client) != null && followers.isEmpty()) {
                leftAt = System.nanoTime();
                var _ = timers.after(limits.window().toNanos(), this::rest);
            }
        } finally {
            lock.unlock();
        }
    }

    private void rest() {
        lock.lock();
        try {
            if (followers.isEmpty()
                    && System.nanoTime() - leftAt >= limits.window().toNanos()) {
                on = false;
                journal.forget();
            }
        } finally {
            lock.unlock();
        }
    }

    private Place head() {
        return new Place(journal.head(), 0);
    }

    private String text(Place place) {
        return cursors().of(place.number(), place.part());
    }

    private Cursors cursors() {
        Cursors present = cursors;
        if (present == null) {
            present = new Cursors(entropy);
            cursors = present;
        }
        return present;
    }
}
