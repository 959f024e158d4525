package dev.jarbase.application.auth;

import dev.jarbase.application.collections.OAuth2ProviderList;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.oauth2.OAuth2Provider;
import dev.jarbase.domain.oauth2.ProofKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells clients how to send people to the OAuth2 providers of a collection. */
final class ProviderOffers {
    private static final int STATE_LENGTH = 30;

    private final Entropy entropy;

    ProviderOffers(Entropy entropy) {
        this.entropy = entropy;
    }

    /** Returns an offer for each provider that this version knows, with a fresh state and proof key. */
    List<Obj> of(List<AuthOptions.Provider> providers) {
        List<Obj> offers = new ArrayList<>();
        for (AuthOptions.Provider provider : providers) {
            OAuth2Provider.of(provider).ifPresent(known -> offers.add(offer(known)));
        }
        return offers;
    }

    /** Returns the same offer without its logo. */
    static Obj withoutLogo(Obj offer) {
        Map<String, JsonValue> members = new LinkedHashMap<>(offer.members());
        members.put("logo", JsonValue.of(""));
        return new Obj(members);
    }

    private Obj offer(OAuth2Provider provider) {
        String state = entropy.text(STATE_LENGTH, Entropy.ALPHANUMERIC);
        ProofKey proof = provider.pkce() ? ProofKey.random(entropy) : ProofKey.NONE;
        // the client appends its redirect address
        JsonValue url = JsonValue.of(provider.authorizationUrl(state, proof.challenge()) + "&redirect_uri=");
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("name", JsonValue.of(provider.name()));
        members.put("displayName", JsonValue.of(provider.displayName()));
        members.put("logo", JsonValue.of(OAuth2ProviderList.logo(provider.name())));
        members.put("state", JsonValue.of(state));
        members.put("authURL", url);
        members.put("authUrl", url);
        members.put("codeVerifier", JsonValue.of(proof.verifier()));
        members.put("codeChallenge", JsonValue.of(proof.challenge()));
        members.put("codeChallengeMethod", JsonValue.of(provider.pkce() ? "S256" : ""));
        return new Obj(members);
    }
}
