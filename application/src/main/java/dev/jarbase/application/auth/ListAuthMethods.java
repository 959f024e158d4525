package dev.jarbase.application.auth;

import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonValue.Array;
import dev.jarbase.domain.json.JsonValue.Obj;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells in which ways one can sign in to a collection. Thread-safe. */
public final class ListAuthMethods {
    private final ProviderOffers offers;

    ListAuthMethods(AuthUseCases.Parts parts) {
        this.offers = new ProviderOffers(parts.core().entropy(), parts.ports().oauth2());
    }

    /** Returns the ways, members in the peer's order. */
    public Obj list(Collection collection) {
        AuthOptions options = AuthCollections.options(collection);
        boolean hasProviders = options.oauth2().enabled();
        List<Obj> providers = hasProviders ? offers.of(options.oauth2().providers()) : List.of();
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("password", password(options.passwordAuth()));
        members.put("oauth2", oauth2(hasProviders, providers));
        members.put("mfa", timed(options.mfa().enabled(), options.mfa().duration()));
        members.put("otp", timed(options.otp().enabled(), options.otp().duration()));
        members.put("authProviders", hasProviders ? withoutLogos(providers) : JsonValue.Null.NULL);
        members.put("usernamePassword", JsonValue.of(isIdentity(options, "username")));
        members.put("emailPassword", JsonValue.of(isIdentity(options, "email")));
        return new Obj(members);
    }

    private static Obj password(AuthOptions.PasswordAuth options) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("identityFields", options.enabled() ? JsonValue.texts(options.identityFields()) : Array.EMPTY);
        members.put("enabled", JsonValue.of(options.enabled()));
        return new Obj(members);
    }

    private static Obj oauth2(boolean enabled, List<Obj> providers) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("providers", new Array(List.copyOf(providers)));
        members.put("enabled", JsonValue.of(enabled));
        return new Obj(members);
    }

    /** The list that clients before the peer's version 0.23 read. */
    private static Array withoutLogos(List<Obj> providers) {
        return new Array(
                providers.stream().<JsonValue>map(ProviderOffers::withoutLogo).toList());
    }

    private static Obj timed(boolean enabled, long seconds) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("enabled", JsonValue.of(enabled));
        members.put("duration", JsonValue.of(enabled ? (double) seconds : 0));
        return new Obj(members);
    }

    private static boolean isIdentity(AuthOptions options, String field) {
        return options.passwordAuth().enabled()
                && options.passwordAuth().identityFields().contains(field);
    }
}
