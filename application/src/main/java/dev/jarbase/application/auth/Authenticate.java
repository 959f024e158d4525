package dev.jarbase.application.auth;

import dev.jarbase.application.tokens.TokenCheck;
import dev.jarbase.application.tokens.TokenType;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.Actor;
import java.util.Optional;

/** Tells who a request comes from. Thread-safe. */
public final class Authenticate {
    private static final String SCHEME = "Bearer ";

    private final TokenCheck tokens;

    public Authenticate(TokenCheck tokens) {
        this.tokens = tokens;
    }

    /** Returns the account of a valid token; everything else, an expired token too, is a guest and no fault. */
    public Actor actor(String authorizationHeader) {
        String token = token(authorizationHeader);
        if (token.isEmpty()) {
            return Actor.guest();
        }
        Optional<Record> account = tokens.account(token, TokenType.AUTH);
        return account.isPresent() ? new Actor.Account(account.get(), token) : Actor.guest();
    }

    private static String token(String header) {
        boolean hasScheme =
                header.length() > SCHEME.length() && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return hasScheme ? header.substring(SCHEME.length()) : header;
    }
}
