package dev.jarbase.application.realtime;

import dev.jarbase.application.auth.AppleNames;
import dev.jarbase.application.core.Core;
import dev.jarbase.application.records.RecordUseCases;
import dev.jarbase.application.subscriptions.RealtimeBroker;
import dev.jarbase.application.subscriptions.RealtimeLimits;
import dev.jarbase.application.subscriptions.ResumeLimits;
import dev.jarbase.domain.auth.TokenCodec;

/** The use cases of clients that are told of changes, and the broker through which hooks find these clients. */
public record RealtimeUseCases(
        RealtimeBroker broker,
        ConnectRealtime connect,
        SubscribeRealtime subscribe,
        SendRealtime send,
        ClientAccounts accounts,
        OAuth2Redirect oauth2Redirect) {

    /** What the use cases are made of. */
    public record Parts(
            Core core,
            TokenCodec tokens,
            RecordUseCases records,
            AppleNames appleNames,
            RealtimeLimits limits,
            ResumeLimits resume) {}

    /** Makes the use cases and joins them to the hooks of what is stored. */
    public static RealtimeUseCases of(Parts parts) {
        Timers timers = new Timers();
        RealtimeBroker broker = new RealtimeBroker(parts.core().entropy(), parts.limits());
        CatchUp catchUp = new CatchUp(new PastChanges(parts));
        ResumeFeed feed = new ResumeFeed(parts, broker, timers, catchUp::begin);
        ClientAccounts accounts = new ClientAccounts(
                broker, parts.core().records(), parts.tokens(), parts.core().catalog());
        new StoredChanges(
                        new RecordBroadcast(parts, broker, feed),
                        accounts,
                        parts.core().work())
                .bindTo(parts.core().hooks());
        SendRealtime send = new SendRealtime(broker, feed);
        return new RealtimeUseCases(
                broker,
                new ConnectRealtime(parts, broker, feed, timers),
                new SubscribeRealtime(parts, broker, accounts, feed),
                send,
                accounts,
                new OAuth2Redirect(send, parts.appleNames()));
    }
}
