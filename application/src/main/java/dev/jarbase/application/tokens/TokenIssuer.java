package dev.jarbase.application.tokens;

import dev.jarbase.domain.auth.TokenCodec;
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

    /** Returns a token that proves the present address of an account. */
    public String verification(Record account) {
        return issue(account, TokenType.VERIFICATION, Duration.ZERO, address(account));
    }

    /** Returns a token that lets a new password be set, once. */
    public String passwordReset(Record account) {
        return issue(account, TokenType.PASSWORD_RESET, Duration.ZERO, address(account));
    }

    /** Returns a token that, together with the password, gives an account another address. */
    public String emailChange(Record account, String newEmail) {
        Map<String, JsonValue> claims = address(account);
        claims.put("newEmail", JsonValue.of(newEmail));
        return issue(account, TokenType.EMAIL_CHANGE, Duration.ZERO, claims);
    }

    private static Map<String, JsonValue> address(Record account) {
        Map<String, JsonValue> claims = new HashMap<>();
        claims.put("email", JsonValue.of(account.text("email")));
        return claims;
    }

    private String auth(Record account, Duration duration, boolean refreshable) {
        Map<String, JsonValue> claims = new HashMap<>();
        claims.put("refreshable", JsonValue.of(refreshable));
        return issue(account, TokenType.AUTH, duration, claims);
    }

    private String issue(Record account, TokenType type, Duration duration, Map<String, JsonValue> claims) {
        TokenType.Terms terms = type.terms(account);
        long seconds = duration.toSeconds() > 0 ? duration.toSeconds() : terms.seconds();
        long expiry = Math.floorDiv(clock.millis(), 1000L) + seconds;
        claims.put("id", JsonValue.of(account.id()));
        claims.put("type", JsonValue.of(type.word()));
        claims.put("collectionId", JsonValue.of(account.collection().id()));
        claims.put("exp", JsonValue.of((double) expiry));
        return codec.sign(new JsonValue.Obj(claims), terms.key());
    }
}
