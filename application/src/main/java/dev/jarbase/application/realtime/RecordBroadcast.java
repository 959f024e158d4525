package dev.jarbase.application.realtime;

import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.records.RecordUseCases;
import dev.jarbase.application.subscriptions.RealtimeBroker;
import dev.jarbase.application.subscriptions.RealtimeMessage;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Finds out who is to be told of a change of a record, and what. Nothing that fails here fails the change. */
final class RecordBroadcast {
    private static final System.Logger LOG = System.getLogger(RecordBroadcast.class.getName());

    private final RealtimeBroker broker;
    private final RecordUseCases records;
    private final Hooks hooks;
    private final UnitOfWork work;
    private final HtmlExcerpt excerpts;
    private final InstantSource clock;

    /** A subscriber who may know of a change. */
    private record Reader(Subscription subscription, Actor actor) {}

    /** A message on its way to a client. */
    record Delivery(Subscription subscription, RealtimeMessage message) {
        void send() {
            subscription.client().send(message);
        }
    }

    RecordBroadcast(RealtimeUseCases.Parts parts, RealtimeBroker broker) {
        this.broker = broker;
        this.records = parts.records();
        this.hooks = parts.hooks();
        this.work = parts.work();
        this.excerpts = parts.excerpts();
        this.clock = parts.clock();
    }

    /** Returns what is to be sent, by the rows as they are committed now. */
    List<Delivery> deliveries(String action, Record record) {
        Collection collection = record.collection();
        if (!broker.hasListeners(collection)) {
            return List.of();
        }
        try {
            boolean hooked = !hooks.recordEnrich().isSilentFor(collection.name(), collection.id());
            var tools = new Change.Tools(records.match(), records.enrich(), excerpts, hooked);
            Change change = new Change(tools, action, record);
            return deliveries(change, work.isActive() ? readersOutside(change) : readers(change));
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, () -> "could not tell of a change record=" + record, failure);
            return List.of();
        }
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
                byte[] data = change.data(reader.subscription(), reader.actor());
                deliveries.add(new Delivery(
                        reader.subscription(),
                        new RealtimeMessage(reader.subscription().text(), data)));
            } catch (RuntimeException failure) {
                LOG.log(System.Logger.Level.DEBUG, () -> "could not show record=" + change.record(), failure);
            }
        }
        return deliveries;
    }
}
