package dev.jarbase.application.auth;

import dev.jarbase.domain.auth.TokenCodec;
import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Makes the tokens of accounts. Thread-safe. */
public final class TokenIssuer {
    private final TokenCodec codec;
    private final InstantSource clock;

    public TokenIssuer(TokenCodec codec, InstantSource clock) {
        this.codec = codec;
        this.clock = clock;
    }

    /** Returns a token that signs an account in and may be exchanged for a newer one. */
    public String auth(Record account) {
        return auth(account, Duration.ZERO, true);
    }

    /** Returns a token that signs an account in and ends for good; zero takes the duration of the collection. */
    public String staticAuth(Record account, Duration duration) {
        return auth(account, duration, false);
    }

    /** Returns a token that opens protected files for an account. */
    public String file(Record account) {
        return issue(account, TokenType.FILE, Duration.ZERO, new HashMap<>());
    }

    private String auth(Record account, Duration duration, boolean refreshable) {
        Map<String, JsonValue> claims = new HashMap<>();
        claims.put("refreshable", JsonValue.of(refreshable));
        return issue(account, TokenType.AUTH, duration, claims);
    }

    private String issue(Record account, TokenType type, Duration duration, Map<String, JsonValue> claims) {
        AuthOptions.Token options = type.options(Accounts.options(account));
        long seconds = duration.toSeconds() > 0 ? duration.toSeconds() : options.duration();
        long expiry = Math.floorDiv(clock.millis(), 1000L) + seconds;
        claims.put("id", JsonValue.of(account.id()));
        claims.put("type", JsonValue.of(type.word()));
        claims.put("collectionId", JsonValue.of(account.collection().id()));
        claims.put("exp", JsonValue.of((double) expiry));
        return codec.sign(new JsonValue.Obj(claims), Accounts.tokenKey(account, type));
    }
}
