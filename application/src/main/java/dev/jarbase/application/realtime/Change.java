package dev.jarbase.application.realtime;

import dev.jarbase.application.records.EnrichRecords;
import dev.jarbase.application.records.FieldsPicker;
import dev.jarbase.application.records.MatchRecord;
import dev.jarbase.application.records.RecordJson;
import dev.jarbase.application.subscriptions.Subscription;
import dev.jarbase.application.subscriptions.SubscriptionOptions;
import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.rule.AccessRule;
import dev.jarbase.domain.text.HtmlExcerpt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One change of a record as its audiences see it. Subscribers for whom the same must come out are one audience, for which
 * rules are asked and data are written once. Used by one thread at a time.
 */
final class Change {
    private final Tools tools;
    private final String action;
    private final Record record;
    private final Map<Audience, Boolean> access = new HashMap<>();
    private final Map<Audience, byte[]> looks = new HashMap<>();

    /**
     * What a change is looked at with.
     *
     * @param hooked whether handlers take part in showing records of that collection
     * @param past whether rules are asked of the record as it is given, rather than as it is stored now
     */
    record Tools(MatchRecord match, EnrichRecords enrich, HtmlExcerpt excerpts, boolean hooked, boolean past) {}

    /**
     * Those for whom the same comes out.
     *
     * @param rule empty when only the look matters
     * @param who an account, or a kind of reader if it does not matter which
     */
    private record Audience(String rule, String options, String who) {}

    /** @param record the record as it is to be shown; nobody else changes it */
    Change(Tools tools, String action, Record record) {
        this.tools = tools;
        this.action = action;
        this.record = record;
    }

    /** Returns a record as it is now: the given one belongs to a request that may still change it. */
    static Record snapshot(Record record) {
        FieldValue[] values = new FieldValue[record.collection().fields().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = record.at(i);
        }
        return Record.stored(record.collection(), values);
    }

    Record record() {
        return record;
    }

    /** Whether a subscriber may and wants to know, by the rows as they are stored now. */
    boolean concerns(Subscription subscription, AccessRule rule, Actor actor) {
        String filter = subscription.options().parameter("filter");
        boolean open = actor.isPrivileged() || rule instanceof AccessRule.Open;
        if (!open && rule instanceof AccessRule.Locked) {
            return false;
        }
        if (open && filter.isEmpty()) {
            return true;
        }
        boolean personal = mentionsReader(rule) || filter.indexOf('@') >= 0 || filter.indexOf('.') >= 0;
        Audience audience = new Audience(
                rule instanceof AccessRule.When(String text) ? text : "",
                subscription.optionsText(),
                who(actor, personal));
        Boolean known = access.get(audience);
        if (known == null) {
            known = matches(rule, filter, request(subscription.options(), actor));
            access.put(audience, known);
        }
        return known;
    }

    private boolean matches(AccessRule rule, String filter, RequestInfo info) {
        return tools.past()
                ? tools.match().matchesPast(record, rule, filter, info)
                : tools.match().matches(record, rule, filter, info);
    }

    /** Returns the data of the message for a subscriber. @throws RuntimeException if a handler fails */
    byte[] data(Subscription subscription, Actor actor) {
        boolean personal =
                tools.hooked() || !subscription.options().parameter("expand").isEmpty() || isPersonalAccount(actor);
        Audience audience = new Audience("", subscription.optionsText(), who(actor, personal));
        byte[] known = looks.get(audience);
        if (known == null) {
            known = write(subscription.options(), actor);
            looks.put(audience, known);
        }
        return known;
    }

    private boolean isPersonalAccount(Actor actor) {
        Collection collection = record.collection();
        return collection.isAuth()
                && (mentionsReader(
                                collection.auth().map(AuthOptions::manageRule).orElse(AccessRule.LOCKED))
                        || actor.account()
                                .filter(own -> ClientAccounts.isSame(own, record))
                                .isPresent());
    }

    private static boolean mentionsReader(AccessRule rule) {
        return rule instanceof AccessRule.When(String text) && text.contains("@request.auth");
    }

    private static String who(Actor actor, boolean personal) {
        if (!personal) {
            return actor.isPrivileged() ? "superuser" : "";
        }
        return actor.account()
                .map(account -> account.collection().id() + "/" + account.id())
                .orElse("");
    }

    private byte[] write(SubscriptionOptions options, Actor actor) {
        Record shown = snapshot(record);
        tools.enrich().enrich(List.of(shown), options.parameter("expand"), request(options, actor));
        JsonWriter out = new JsonWriter(512);
        out.raw("{\"record\":");
        FieldsPicker picker = FieldsPicker.of(options.parameter("fields"), tools.excerpts());
        if (picker.isValid()) {
            picker.write(out, shown);
        } else {
            RecordJson.write(out, shown);
        }
        return out.raw(",\"action\":\"").raw(action).raw("\"}").toBytes();
    }

    private static RequestInfo request(SubscriptionOptions options, Actor actor) {
        return new RequestInfo("realtime", "GET", options.query(), options::header, JsonValue.Obj.EMPTY, actor);
    }
}
