package dev.jarbase.application.realtime;

import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.records.RecordUseCases;
import dev.jarbase.application.subscriptions.Happening;
import dev.jarbase.application.subscriptions.RealtimeBroker;
import dev.jarbase.application.subscriptions.Subscription;
import dev.jarbase.application.work.UnitOfWork;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.rule.AccessRule;
import dev.jarbase.domain.text.HtmlExcerpt;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Finds out who is to be told of a change of a record, and what. Nothing that fails here fails the change. */
final class RecordBroadcast {
    private static final System.Logger LOG = System.getLogger(RecordBroadcast.class.getName());

    /** The state before all subscriptions: no resuming client was looked at. */
    private static final long NOBODY = -1;

    private final RealtimeBroker broker;
    private final RecordUseCases records;
    private final Hooks hooks;
    private final UnitOfWork work;
    private final HtmlExcerpt excerpts;
    private final InstantSource clock;
    private final ResumeFeed feed;

    /** A subscriber who may know of a change. */
    private record Reader(Subscription subscription, Actor actor) {}

    RecordBroadcast(RealtimeUseCases.Parts parts, RealtimeBroker broker, ResumeFeed feed) {
        this.broker = broker;
        this.records = parts.records();
        this.hooks = parts.core().hooks();
        this.work = parts.core().work();
        this.excerpts = parts.core().excerpts();
        this.clock = parts.core().clock();
        this.feed = feed;
    }

    /** Whether somebody could want to know of changes of records of that collection. */
    boolean isWanted(Collection collection) {
        return broker.hasListeners(collection) || feed.isOn();
    }

    /** Finds out what is to be sent, by the rows as they are committed now; nothing if nobody could want it. */
    Optional<Broadcast> prepare(String action, Record record) {
        long version = broker.version();
        boolean wanted = broker.hasListeners(record.collection());
        if (!wanted && !feed.isOn()) {
            return Optional.empty();
        }
        Record shown = Change.snapshot(record);
        var what = new Happening.OfRecord(action, shown);
        if (!wanted) {
            return Optional.of(new Broadcast(what, version, List.of()));
        }
        try {
            return Optional.of(new Broadcast(what, version, deliveries(action, shown)));
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, () -> "could not tell of a change record=" + record, failure);
            return Optional.of(new Broadcast(what, NOBODY, List.of()));
        }
    }

    /** Sends what was prepared. Does not wait. */
    void send(Broadcast broadcast) {
        feed.send(broadcast);
    }

    private List<Delivery> deliveries(String action, Record shown) {
        Collection collection = shown.collection();
        boolean hooked = !hooks.recordEnrich().isSilentFor(collection);
        Change change =
                new Change(new Change.Tools(records.match(), records.enrich(), excerpts, hooked, false), action, shown);
        return deliveries(change, work.isActive() ? readersOutside(change) : readers(change));
    }

    private List<Reader> readers(Change change) {
        Collection collection = change.record().collection();
        Instant now = clock.instant();
        List<Reader> readers = new ArrayList<>();
        add(readers, change, broker.toAll(collection), collection.rules().list(), now);
        add(
                readers,
                change,
                broker.toOne(collection, change.record().id()),
                collection.rules().view(),
                now);
        return readers;
    }

    private static void add(
            List<Reader> readers, Change change, List<Subscription> subscriptions, AccessRule rule, Instant now) {
        for (Subscription subscription : subscriptions) {
            Actor actor = subscription.client().actor(now);
            if (change.concerns(subscription, rule, actor)) {
                readers.add(new Reader(subscription, actor));
            }
        }
    }

    /** Asks the rules outside of the running transaction, which may have deleted already what they refer to. */
    private List<Reader> readersOutside(Change change) {
        var task = new FutureTask<>(() -> readers(change));
        Thread.ofVirtual().name("realtime-rules").start(task);
        try {
            return task.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("asking the rules failed", failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static List<Delivery> deliveries(Change change, List<Reader> readers) {
        List<Delivery> deliveries = new ArrayList<>(readers.size());
        for (Reader reader : readers) {
            try {
                deliveries.add(new Delivery(reader.subscription(), change.data(reader.subscription(), reader.actor())));
            } catch (RuntimeException failure) {
                LOG.log(System.Logger.Level.DEBUG, () -> "could not show record=" + change.record(), failure);
            }
        }
        return deliveries;
    }
}
