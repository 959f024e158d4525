package dev.jarbase.application.tokens;

import dev.jarbase.domain.auth.TokenCodec;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds the account that a token was made for. Thread-safe. */
public final class TokenCheck {
    private final TokenCodec codec;
    private final RecordStore records;
    private final Supplier<Catalog> catalog;

    public TokenCheck(TokenCodec codec, RecordStore records, Supplier<Catalog> catalog) {
        this.codec = codec;
        this.records = records;
        this.catalog = catalog;
    }

    /** Returns the account of a token that is valid now and of that type. */
    public Optional<Record> account(String token, TokenType type) {
        Optional<JsonValue.Obj> claims = codec.unverified(token);
        if (claims.isEmpty() || !text(claims.get(), "type").equals(type.word())) {
            return Optional.empty();
        }
        String id = text(claims.get(), "id");
        Optional<Collection> collection = catalog.get().byId(text(claims.get(), "collectionId"));
        if (id.isEmpty() || collection.isEmpty() || !collection.get().isAuth()) {
            return Optional.empty();
        }
        Optional<Record> account = records.byId(collection.get(), id);
        return account.isPresent()
                        && codec.isValid(token, type.terms(account.get()).key())
                ? account
                : Optional.empty();
    }

    /** Returns a text that an unverified token tells; empty if it tells none. */
    public String claim(String token, String name) {
        return codec.unverified(token).map(claims -> text(claims, name)).orElse("");
    }

    private static String text(JsonValue.Obj claims, String name) {
        return claims.members().get(name) instanceof JsonValue.Text(String value) ? value : "";
    }
}
