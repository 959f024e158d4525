package dev.jarbase.application.auth;

import dev.jarbase.application.collections.OAuth2ProviderList;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import dev.jarbase.domain.oauth2.OAuth2Provider;
import dev.jarbase.domain.oauth2.OAuth2Providers;
import dev.jarbase.domain.oauth2.ProofKey;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells clients how to send people to the OAuth2 providers of a collection. */
final class ProviderOffers {
    private static final int STATE_LENGTH = 30;

    private static final Logger LOGGER = System.getLogger(ProviderOffers.class.getName());

    private final Entropy entropy;
    private final OAuth2Providers oauth2;

    ProviderOffers(Entropy entropy, OAuth2Providers oauth2) {
        this.entropy = entropy;
        this.oauth2 = oauth2;
    }

    /**
     * Returns an offer for each provider that this version knows and whose issuer, if it has one, tells its addresses, with
     * a fresh state and proof key.
     */
    List<Obj> of(List<AuthOptions.Provider> providers) {
        List<Obj> offers = new ArrayList<>();
        for (AuthOptions.Provider provider : providers) {
            OAuth2Provider.of(provider).flatMap(this::completed).ifPresent(known -> offers.add(offer(known)));
        }
        return offers;
    }

    /** An issuer that cannot be asked must not keep people from signing in otherwise. */
    private Optional<OAuth2Provider> completed(OAuth2Provider provider) {
        try {
            return Optional.of(oauth2.complete(provider));
        } catch (OAuth2Exception unreachable) {
            LOGGER.log(Level.WARNING, "provider=" + provider.name() + " is not offered", unreachable);
            return Optional.empty();
        }
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
