package dev.jarbase.application.realtime;

import dev.jarbase.application.subscriptions.Cursors.Place;
import dev.jarbase.application.subscriptions.RealtimeClient;
import java.util.ArrayList;
import java.util.List;

/** How far one client that resumes has got; guarded by the lock of its feed. */
final class Follower {
    final RealtimeClient client;
    private final List<Delivery> batch = new ArrayList<>(1);
    private final boolean resumed;
    private Place place;
    private boolean begun;
    private boolean current;

    /** @param resumed whether what came after the place is owed to the client */
    Follower(RealtimeClient client, Place place, boolean resumed) {
        this.client = client;
        this.place = place;
        this.resumed = resumed;
    }

    /** Where the client is: it was told everything that concerns it up to here. */
    Place place() {
        return place;
    }

    void moveTo(Place newPlace) {
        place = newPlace;
    }

    /** Whether the client is owed what came before it subscribed. */
    boolean isResumed() {
        return resumed;
    }

    /** Whether this is the first time that the client subscribes. */
    boolean begins() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    /** Whether the client was told of everything so far. */
    boolean isCurrent() {
        return current;
    }

    void setCurrent(boolean isCurrent) {
        current = isCurrent;
    }

    /** What is to be sent of the change that is being told. */
    List<Delivery> batch() {
        return batch;
    }
}
