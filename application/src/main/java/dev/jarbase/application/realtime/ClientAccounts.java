package dev.jarbase.application.realtime;

import dev.jarbase.application.subscriptions.RealtimeBroker;
import dev.jarbase.application.subscriptions.RealtimeClient;
import dev.jarbase.application.subscriptions.RealtimeClient.Identity;
import dev.jarbase.domain.auth.TokenCodec;
import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.request.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps in step who the connected clients are: an account that may no longer be used makes its clients guests.
 * Thread-safe.
 */
public final class ClientAccounts {
    private static final double LATEST_EXPIRY = 1e11;

    private final RealtimeBroker broker;
    private final RecordStore records;
    private final TokenCodec tokens;
    private final Supplier<Catalog> catalog;

    ClientAccounts(RealtimeBroker broker, RecordStore records, TokenCodec tokens, Supplier<Catalog> catalog) {
        this.broker = broker;
        this.records = records;
        this.tokens = tokens;
        this.catalog = catalog;
    }

    static boolean isSame(Record account, Record other) {
        return account.id().equals(other.id())
                && account.collection().id().equals(other.collection().id());
    }

    /** Makes a client the one who asks. */
    void signIn(RealtimeClient client, Actor actor) {
        if (!(actor instanceof Actor.Account(Record account, String token))) {
            broker.identify(client, Identity.GUEST);
            return;
        }
        var identity = new Identity(new Actor.Account(Change.snapshot(account), token), expiry(token));
        broker.identify(client, identity);
        // Only from now on changes of the account are noticed; one that came since the token was checked was not.
        if (!isCurrent(account)) {
            broker.identify(client, identity, Identity.GUEST);
        }
    }

    /** Asks the store about all clients, because another process changed accounts or collections. */
    public void checkAll() {
        for (RealtimeClient client : broker.clients()) {
            Identity before = client.identity();
            if (before.actor().account().filter(account -> !isCurrent(account)).isPresent()) {
                broker.identify(client, before, Identity.GUEST);
            }
        }
    }

    private boolean isCurrent(Record account) {
        Optional<Record> stored = catalog.get()
                .byId(account.collection().id())
                .filter(now -> secret(now).equals(secret(account.collection())))
                .flatMap(now -> records.byId(now, account.id()));
        return stored.isPresent() && stored.get().text("tokenKey").equals(account.text("tokenKey"));
    }

    private Instant expiry(String token) {
        return tokens.unverified(token)
                .map(claims -> claims.members().get("exp"))
                .filter(JsonValue.Num.class::isInstance)
                .map(exp -> ((JsonValue.Num) exp).value())
                .filter(seconds -> seconds < LATEST_EXPIRY)
                .map(seconds -> Instant.ofEpochSecond(seconds.longValue()))
                .orElse(Instant.MAX);
    }

    /** An account was stored again. */
    void changed(Record account) {
        for (RealtimeClient client : broker.clientsOf(account)) {
            Identity before = client.identity();
            if (before.actor() instanceof Actor.Account(Record known, String token) && isSame(known, account)) {
                boolean still = known.text("tokenKey").equals(account.text("tokenKey"));
                broker.identify(
                        client,
                        before,
                        still
                                ? new Identity(new Actor.Account(Change.snapshot(account), token), before.expiry())
                                : Identity.GUEST);
            }
        }
    }

    /** An account was deleted. */
    void removed(Record account) {
        for (RealtimeClient client : broker.clientsOf(account)) {
            Identity before = client.identity();
            if (before.actor().account().filter(known -> isSame(known, account)).isPresent()) {
                broker.identify(client, before, Identity.GUEST);
            }
        }
    }

    /** A collection was changed: tokens that were signed by another secret are worth nothing. */
    void changed(Collection collection) {
        signOut(collection, secret(collection));
    }

    /** A collection was deleted. */
    void removed(Collection collection) {
        signOut(collection, "");
    }

    private void signOut(Collection collection, String secretThatHolds) {
        for (RealtimeClient client : broker.clients()) {
            Identity before = client.identity();
            boolean gone = before.actor()
                    .account()
                    .map(Record::collection)
                    .filter(own ->
                            own.id().equals(collection.id()) && !secret(own).equals(secretThatHolds))
                    .isPresent();
            if (gone) {
                broker.identify(client, before, Identity.GUEST);
            }
        }
    }

    private static String secret(Collection collection) {
        return collection
                .auth()
                .map(AuthOptions::authToken)
                .map(AuthOptions.Token::secret)
                .orElse("");
    }
}
