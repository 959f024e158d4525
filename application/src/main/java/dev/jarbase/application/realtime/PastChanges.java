package dev.jarbase.application.realtime;

import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.records.RecordUseCases;
import dev.jarbase.application.subscriptions.Happening;
import dev.jarbase.application.subscriptions.RealtimeClient;
import dev.jarbase.application.subscriptions.RealtimeMessage;
import dev.jarbase.application.subscriptions.Subscription;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.field.ZeroValues;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.rule.AccessRule;
import dev.jarbase.domain.text.HtmlExcerpt;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Finds out what of the past concerns a client: the record as it was then, under the rules, the account and the
 * subscriptions of now. Thread-safe.
 */
final class PastChanges {
    private final RecordUseCases records;
    private final Hooks hooks;
    private final HtmlExcerpt excerpts;
    private final InstantSource clock;
    private final Supplier<Catalog> catalog;

    PastChanges(RealtimeUseCases.Parts parts) {
        this.records = parts.records();
        this.hooks = parts.core().hooks();
        this.excerpts = parts.core().excerpts();
        this.clock = parts.core().clock();
        this.catalog = parts.core().catalog();
    }

    List<Delivery> deliveries(RealtimeClient client, Happening what) {
        List<Delivery> deliveries = new ArrayList<>();
        switch (what) {
            case Happening.OfTopic(RealtimeMessage message) -> {
                for (Subscription subscription : client.subscriptions().values()) {
                    if (subscription.topic().equals(message.name())) {
                        deliveries.add(new Delivery(subscription, message.data()));
                    }
                }
            }
            case Happening.OfRecord(String action, Record record) ->
                catalog.get()
                        .byId(record.collection().id())
                        .ifPresent(collection -> add(deliveries, client, action, inside(collection, record)));
        }
        return deliveries;
    }

    private void add(List<Delivery> deliveries, RealtimeClient client, String action, Record record) {
        Collection collection = record.collection();
        Actor actor = client.actor(clock.instant());
        boolean hooked = !hooks.recordEnrich().isSilentFor(collection);
        Change change =
                new Change(new Change.Tools(records.match(), records.enrich(), excerpts, hooked, true), action, record);
        for (Subscription subscription : client.subscriptions().values()) {
            if (isAbout(subscription, record) && change.concerns(subscription, rule(subscription, record), actor)) {
                deliveries.add(new Delivery(subscription, change.data(subscription, actor)));
            }
        }
    }

    private static boolean isAbout(Subscription subscription, Record record) {
        Collection collection = record.collection();
        String subject = subscription.subject();
        return (subject.equals(collection.name()) || subject.equals(collection.id()))
                && (subscription.isToAll() || subscription.topic().equals(subject + "/" + record.id()));
    }

    private static AccessRule rule(Subscription subscription, Record record) {
        return subscription.isToAll()
                ? record.collection().rules().list()
                : record.collection().rules().view();
    }

    /** Returns a record as the collection of now would hold it. */
    private static Record inside(Collection now, Record past) {
        if (now == past.collection()) {
            return past;
        }
        List<Field> fields = now.fields();
        FieldValue[] values = new FieldValue[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(fields.get(i), past);
        }
        return Record.stored(now, values);
    }

    private static FieldValue value(Field field, Record past) {
        FieldValue zero = ZeroValues.of(field);
        List<Field> fields = past.collection().fields();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).id().equals(field.id()) && past.at(i).getClass() == zero.getClass()) {
                return past.at(i);
            }
        }
        return zero;
    }
}
